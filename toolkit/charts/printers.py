"""Who printed what: the outlet, else the agency whose copy it is; and how many articles name neither."""

from __future__ import annotations

import pandas as pd

from toolkit.prose import say_count


def name_printers(table: pd.DataFrame) -> pd.Series:
    """The outlet of each article or claim; where none is known, the agency that its dateline credits; else missing.

    >>> table = pd.DataFrame({"outlet": ["Bay Courier", None, None], "agency": ["Gulf Wire", "Gulf Wire", None]})
    >>> name_printers(table).fillna("-").tolist()
    ['Bay Courier', 'Gulf Wire', '-']
    """
    nobody = pd.Series(pd.NA, index=table.index)
    outlets = (table["outlet"] if "outlet" in table.columns else nobody).astype("string")
    return outlets.fillna(table["agency"].astype("string")) if "agency" in table.columns else outlets


def say_articles(count: int, outlets: int, unnamed: int) -> str:
    """How many articles there are, of how many outlets; those that name none are told.

    >>> say_articles(8, 3, 0), say_articles(11, 3, 3)
    ('8 articles from 3 outlets', '11 articles, 8 from 3 outlets and 3 naming none')
    >>> say_articles(6, 0, 6), say_articles(1, 0, 1)
    ('6 articles that name no outlet', '1 article that names no outlet')
    """
    said = say_count(count, "article")
    if not outlets:
        return f"{said} that {'names' if count == 1 else 'name'} no outlet"
    if unnamed:
        return f"{said}, {count - unnamed:,} from {say_count(outlets, 'outlet')} and {unnamed:,} naming none"
    return f"{said} from {say_count(outlets, 'outlet')}"
