"""What differs between two runs besides their articles: version, reading rules, word lists, policy, libraries - and what was not kept."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any, NamedTuple

from toolkit.prose import say_list

NAMES = {
    "version": "version of the toolkit",
    "rules": "rules that read",
    "vocabulary": "word lists",
    "policy": "policy for vague words",
    "libraries": "libraries",
}
# Which cause each setting is: the rules are what a version is about, and may change without its number.
CAUSE_OF = {
    "version": "version",
    "rules": "version",
    "vocabulary": "vocabulary",
    "policy": "policy",
    "libraries": "libraries",
}


class Setting(NamedTuple):
    """One thing that differs: in words, what it was and what it is."""

    name: str
    before: str
    after: str


@dataclass(frozen=True)
class Settings:
    """What differs, which word lists do, and what one of the runs (or both) did not keep."""

    differ: tuple[Setting, ...]
    lists: tuple[str, ...]
    unknown: tuple[str, ...]
    policies: tuple[str | None, str | None]

    @property
    def causes(self) -> tuple[str, ...]:
        """The causes that the settings make possible, in a fixed order."""
        found = {CAUSE_OF[setting.name] for setting in self.differ}
        return tuple(name for name in ("policy", "vocabulary", "version", "libraries") if name in found)

    @property
    def is_unknown(self) -> bool:
        """Whether something that could be a cause was not kept."""
        return bool(self.unknown)


def compare_settings(old: Mapping[str, Any], new: Mapping[str, Any]) -> Settings:
    """Compares what two `about.json` say; tables kept before there were such records leave it open.

    >>> compare_settings({"policy": "open"}, {"policy": "acled"}).causes
    ('policy',)
    >>> compare_settings({}, {}).unknown
    ('version', 'rules', 'vocabulary', 'policy', 'libraries')
    """
    before, after = (read_settings(about) for about in (old, new))
    differ, unknown, lists = [], [], ()
    for name in NAMES:
        one, other = before.get(name), after.get(name)
        if not one or not other:
            unknown.append(name)
        elif one != other:
            words = say_setting(name, one, other)
            differ.append(Setting(name, *words))
            if name == "vocabulary":
                lists = tuple(sorted(key for key in {*one, *other} if one.get(key) != other.get(key)))
    return Settings(tuple(differ), lists, tuple(unknown), (before.get("policy"), after.get("policy")))


def read_settings(about: Mapping[str, Any]) -> dict[str, Any]:
    """The settings of a run; what older tables kept stands one level higher."""
    made_with = about.get("made_with")
    found = made_with if isinstance(made_with, dict) else {}
    settings = {name: found.get(name) or about.get(name) for name in NAMES}
    return {name: each for name, each in settings.items() if is_setting(name, each)}


def is_setting(name: str, setting: Any) -> bool:
    """Whether a setting is as it is kept; a file changed by hand may hold anything, and then it tells nothing.

    >>> is_setting("policy", "open"), is_setting("policy", 5), is_setting("vocabulary", ["cues.toml"])
    (True, False, False)
    """
    if name in ("vocabulary", "libraries"):
        return isinstance(setting, dict) and all(isinstance(each, str) for each in setting.values())
    return isinstance(setting, str)


def say_setting(name: str, one: Any, other: Any) -> tuple[str, str]:
    """A setting as it was and as it is, in words.

    >>> say_setting("vocabulary", {"a.toml": "1", "b.toml": "2"}, {"a.toml": "3", "c.toml": "4"})
    ('a.toml as it was; b.toml', 'a.toml changed; c.toml added; b.toml gone')
    >>> say_setting("libraries", {"lxml": "5", "regex": "1"}, {"lxml": "6", "regex": "1"})
    ('lxml 5', 'lxml 6')
    """
    if name == "vocabulary":
        changed = [key for key in sorted(one) if key in other and one[key] != other[key]]
        gone, added = sorted(set(one) - set(other)), sorted(set(other) - set(one))
        was = ([f"{say_list(changed)} as it was"] if changed else []) + ([say_list(gone)] if gone else [])
        now = [
            f"{say_list(keys)} {word}"
            for keys, word in ((changed, "changed"), (added, "added"), (gone, "gone"))
            if keys
        ]
        return "; ".join(was) or "not there", "; ".join(now)
    if name == "libraries":
        keys = sorted(key for key in {*one, *other} if one.get(key) != other.get(key))
        return tuple(", ".join(f"{key} {side.get(key, 'not there')}" for key in keys) for side in (one, other))  # type: ignore[return-value]
    return str(one), str(other)
