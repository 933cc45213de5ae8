"""The version, where everything can ask for it without importing the interface."""

__version__ = "0.1.0"
