"""Configuration: what a `.gilint.yaml` says, and what of it holds for a file."""
