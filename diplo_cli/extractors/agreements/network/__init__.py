"""What the network saw in the words, where the rules left a field open.

The rules read structure; the network (`diplo_cli/model/record_parts.py`) was shown many ways of telling the
same thing. Each of these modules fills what the rules found nothing or too little for, and only where the
network is sure. Without the network's shares (another pipeline) none does anything.
"""
