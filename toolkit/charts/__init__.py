"""Pictures drawn from tables alone: low and high shown, the period as a bar, the source in the legend."""
