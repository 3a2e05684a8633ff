"""The embedded English model: one small encoder with heads for tags, tree, sentences and names.

See `README.md` beside this file for data, figures and limits.
"""
