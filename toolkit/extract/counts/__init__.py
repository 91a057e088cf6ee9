"""What each number counts: measure, noun phrase, victims, first kind - or why it counts nothing that is collected."""

from toolkit.extract.counts.find import find_counts

__all__ = ["find_counts"]
