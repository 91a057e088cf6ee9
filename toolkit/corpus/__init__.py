"""Files in, articles out: every file is an article or is listed with the reason why not."""
