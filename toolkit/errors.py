"""What goes wrong, said in words: what, where, and what to do. One root, so that a caller can catch it all."""


class ToolkitError(Exception):
    """Something the person at the keyboard can mend: `what` happened, `where`, and the `remedy`.

    >>> str(ToolkitError("no column 'text'", where="articles.csv", remedy="rename the column that holds the article"))
    "no column 'text' (articles.csv). To mend it: rename the column that holds the article."
    """

    def __init__(self, what: str, *, where: str | None = None, remedy: str | None = None) -> None:
        self.what, self.where, self.remedy = what, where, remedy
        message = what + (f" ({where})" if where else "")
        if remedy:
            message = f"{close(message)} To mend it: {close(remedy)}"
        super().__init__(message)

    def _render_traceback_(self) -> list[str]:
        """What a notebook shows of it (IPython asks for this): the message, and none of our own code above it."""
        return [f"{type(self).__name__}: {self}"]


def close(words: str) -> str:
    """Words with a full stop, unless they end with a mark of their own.

    >>> close("rename it"), close("did you mean 'corpus'?")
    ('rename it.', "did you mean 'corpus'?")
    """
    return words if words.endswith((".", "?", "!")) else f"{words}."


class InputError(ToolkitError):
    """The corpus, a table or a parameter is not as it has to be (exit code 1)."""


class VocabularyError(ToolkitError):
    """A vocabulary file is not as it has to be: names the file, the entry and the remedy (exit code 1)."""


class UnlikeError(ToolkitError):
    """Unlike things were about to be added or drawn together: rates with totals, killed with wounded (exit code 1).

    Three lines: what was about to be joined, `why` that misleads, and what to do instead.

    >>> print(UnlikeError("rates and totals on one axis", why="a rate is no total", remedy="draw one chart for each"))
    rates and totals on one axis.
    Why not: a rate is no total.
    To mend it: draw one chart for each.
    """

    def __init__(
        self, what: str, *, why: str | None = None, where: str | None = None, remedy: str | None = None
    ) -> None:
        super().__init__(what, where=where, remedy=remedy)
        self.why = why
        if why:
            place = f" ({where})" if where else ""
            mended = f"\nTo mend it: {close(remedy)}" if remedy else ""
            self.args = (f"{close(what + place)}\nWhy not: {close(why)}{mended}",)
