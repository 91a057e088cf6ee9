"""The door to the word lists: the vocabulary in force, once it is known that all of it is read; and single shipped lists."""

from __future__ import annotations

from functools import lru_cache
from pathlib import Path

from toolkit.paths import need_path
from toolkit.vocabulary.lists import SHIPPED, Vocabulary, read_vocabulary, shipped_words
from toolkit.vocabulary.own import refuse_unread

__all__ = ["SHIPPED", "Vocabulary", "load_vocabulary", "read_vocabulary", "shipped_words"]


@lru_cache(maxsize=8)
def load_vocabulary(folder: Path | None = None) -> Vocabulary:
    """The shipped vocabulary, with a project's own `folder` merged on top: lists are joined, tables updated entry by entry.

    Raises VocabularyError where the folder holds something that nothing would read: a misspelt file, table or entry.

    >>> "killed" in load_vocabulary().measures
    True
    """
    if folder is not None:
        folder = need_path(folder, "the vocabulary")
    words = read_vocabulary(folder)
    if folder is not None:
        refuse_unread(folder)
    return words
