"""Where it happened: the places that sentences name, and which of them is the figure's."""
