"""Accuracy, speed and start-up, measured; `floors.json` pins what is reached."""
