"""Agreements: name, type, status, parties, signatories, date, place, occasion, duration.

The data's way through this package:

    Doc, people, dates
      -> unwrapping.py  wrapped lines joined, marks of links and emphasis left out
      -> reading.py     sentences within paragraphs (sentences.py); people, dates, states (placing.py)
      -> mentions.py    namings of agreements: names, descriptions, references (nouns.py, noun_at.py,
                        heads.py, left_extent.py, name_extent.py, phrase_extent.py, mention_kinds.py,
                        short_forms.py, words.py)
      -> events.py      what happens to them: signed, agreed, negotiated, ended (verbs.py, triggers.py,
                        objects.py, listed_events.py, noun_events.py; modality.py, infinitives.py and
                        ing_forms.py say whether it is told as done, planned, wanted or denied)
      -> join.py        namings of one agreement become one record (fitting.py,
                        fitting_references.py); each event goes to its record
      -> for each record: status.py, signatories.py (subjects.py, agents.py, partners.py,
                        signed_for.py, roles.py, signatory_sides.py), parties.py (party_names.py,
                        acting_parties.py, resolved_parties.py, armed_groups.py), signing_date.py,
                        place.py, duration.py
      -> umbrella.py, partnered.py  one naming for several agreements
      -> network/       what the network saw where the rules left a field open: further signatories,
                        parties and places; a state where none was told; agreements
                        that the rules would leave out
      -> selection.py   what is no international agreement is dropped (state_acts.py); main or side
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from diplo_cli.extractors.agreements.events import find_events
from diplo_cli.extractors.agreements.join import join_mentions
from diplo_cli.extractors.agreements.mentions import find_mentions
from diplo_cli.extractors.agreements.reading import read_article
from diplo_cli.extractors.agreements.records import write_agreements

if TYPE_CHECKING:
    from spacy.tokens import Doc

    from diplo_cli.article import Article
    from diplo_cli.extractors.dates import DateMention
    from diplo_cli.facts import Agreement, Unresolved
    from diplo_cli.link import Cast


def find_agreements(
    doc: Doc, article: Article, cast: Cast, dates: tuple[DateMention, ...]
) -> tuple[tuple[Agreement, ...], tuple[Unresolved, ...]]:
    """The agreements of an article in reading order (without terms), and what was left open."""
    if not len(doc):
        return (), ()
    reading = read_article(doc, article, cast, dates)
    mentions = find_mentions(reading)
    events = find_events(reading, mentions)
    return write_agreements(reading, join_mentions(reading, mentions, events))
