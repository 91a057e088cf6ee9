"""`toolkit try`: one sentence, what was read underlined beneath it, and the fields below."""

from __future__ import annotations

import json
import sys
from datetime import datetime
from pathlib import Path

import click

from toolkit.cli.shell import Verb
from toolkit.cli.stages import POLICY, VOCABULARY, load_words
from toolkit.errors import InputError

SENTENCE = "Iraq's Health Ministry said Tuesday that raids on Mosul killed more than 40 people on Monday."
EXAMPLE = f'toolkit try "{SENTENCE}" --published 2017-03-21'


class Day(click.ParamType):
    """A day as 2017-08-21; no other form, since 03/04 is March in one country and April in another."""

    name = "YYYY-MM-DD"

    def convert(self, value: object, param: click.Parameter | None, ctx: click.Context | None) -> datetime:
        """Reads the day; what is none is refused with the form to write."""
        try:
            return datetime.strptime(str(value), "%Y-%m-%d")
        except ValueError:
            self.fail(f"{str(value)!r} is no day written as 2017-08-21.", param, ctx)


@click.command("try", cls=Verb, example=EXAMPLE)
@click.argument("sentence")
@click.option("--published", type=Day(), help="The day it was printed; 'on Monday' has no date without it.")
@click.option("--json", "as_json", is_flag=True, help="The claims as JSON, one a line.")
@POLICY
@VOCABULARY
def try_command(sentence: str, published: datetime | None, as_json: bool, policy: str, vocabulary: Path | None) -> None:
    """Show what is read in one sentence.

    What was read stands underlined beneath the words, the fields below. - reads the sentence from stdin.
    """
    from toolkit.corpus.languages import detect_language, language_name
    from toolkit.explain.fields import draw_reading, list_fields
    from toolkit.extract.reading import read_article
    from toolkit.records import Article, Zone
    from toolkit.vocabulary.load import load_vocabulary

    text = sys.stdin.read().strip() if sentence == "-" else sentence
    if not text.strip():
        raise InputError("nothing to read", remedy="write the sentence between quotation marks")
    words = load_words(vocabulary) or load_vocabulary()
    article = Article("sentence", text, published, zones=(Zone("body", 0, len(text)),))
    reading = read_article(article, words, policy)
    if not reading.claims and (language := detect_language(text)) != "en":
        raise InputError(
            f"not English: {language_name(language)}", remedy="only English is read; translate the sentence"
        )
    if as_json:
        for claim in reading.claims:
            click.echo(json.dumps(list_fields(claim), ensure_ascii=False))
        return
    click.echo("\n\n".join(draw_reading(reading)))
