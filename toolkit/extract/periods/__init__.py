"""Which days a figure covers: the dates round it, the story's main event, campaigns and bulletins, and what is inherited."""
