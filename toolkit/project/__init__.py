"""The investigation folder, and the machine it stands on: settings, templates, browser, doctor."""
