"""The parties: states and organisations that an agreement binds, each with how it came to be known."""

from __future__ import annotations

from typing import TYPE_CHECKING

from diplo_cli.extractors.agreements.acting_parties import find_acting
from diplo_cli.extractors.agreements.agencies import find_states_of_bodies
from diplo_cli.extractors.agreements.armed_groups import find_armed_group, is_nameless
from diplo_cli.extractors.agreements.counted_parties import (
    find_bound,
    find_counted,
    find_joining,
    resolve_number,
)
from diplo_cli.extractors.agreements.party import RESOLVED, SIGNATORY, is_known, merge_parties
from diplo_cli.extractors.agreements.party_names import find_in_naming
from diplo_cli.extractors.agreements.resolved_parties import (
    find_listed,
    find_visited,
    has_partner,
    resolve_other,
    resolve_pair,
    resolve_speakers,
    resolve_talkers,
    resolve_we,
)
from diplo_cli.extractors.agreements.similar import is_alike
from diplo_cli.extractors.agreements.standing import find_keepers
from diplo_cli.extractors.agreements.talk_lists import find_talking
from diplo_cli.facts import Party
from diplo_cli.lexicon import country_name, organization_name

if TYPE_CHECKING:
    from diplo_cli.extractors.agreements.event import Event
    from diplo_cli.extractors.agreements.reading import Reading
    from diplo_cli.extractors.agreements.record import Record
    from diplo_cli.facts import Signatory


def find_parties(
    reading: Reading, record: Record, signatories: tuple[Signatory, ...], acts: list[Event]
) -> tuple[Party, ...]:
    """Parties in the order in which the text names them; `acts` are the events that count for the status."""
    found = [f for m in record.mentions for f in find_in_naming(reading, m)]
    for event in _telling(acts):
        found += find_acting(reading, event) + find_states_of_bodies(reading, event)
    found += find_bound(reading, record) + find_joining(reading, record)
    if not acts:
        found += find_keepers(reading, record)
    parties = merge_parties(reading, found)
    parties = _with_names(reading, _without_nameless(parties))
    for signatory in signatories:
        code = signatory.on_behalf_of
        if code and not is_known(parties, code):
            parties.append(_from_signatory(signatory))
    parties = find_counted(reading, _telling(acts), parties) or parties
    if len(parties) == 1:
        parties += find_visited(reading, acts, parties[0].code)
    alike = parties and is_alike(reading, record)
    if len(parties) < 2:
        parties = (
            _with_listed(parties, find_listed(reading, record))
            or find_talking(reading, record, parties)
            or resolve_number(reading, acts, parties)
            or resolve_talkers(reading, acts, parties)
            or resolve_speakers(reading, acts, parties)
            or resolve_we(reading, acts, parties)
            or (parties if alike else resolve_pair(reading, record, parties))
        )
    if len(parties) == 1 and not alike:
        several = len(signatories) >= 2 or has_partner(reading, record, parties[0].code)
        parties = resolve_other(reading, record, parties) if several else parties
    return tuple(parties)


def _with_names(reading: Reading, parties: list[Party]) -> list[Party]:
    """Call "the rebels" by the name of the only armed group that the article names."""
    if not any(is_nameless(p.name) for p in parties):
        return parties
    groups = find_armed_group(reading, 0, len(reading.low))
    named = {name: (start, end) for start, end, name in groups if not is_nameless(name) and name[0].isupper()}
    if len(named) != 1:
        return parties
    [(name, span)] = named.items()
    group = Party(f"ORG:{name}", name, "resolved", (reading.span(*span),), RESOLVED)
    others = [p for p in parties if not (p.code.startswith("ORG:") and is_nameless(p.name))]
    return others if is_known(others, group.code) else [*others, group]


def _without_nameless(parties: list[Party]) -> list[Party]:
    """Leave out "the rebels" where a group is named: they are the same."""
    groups = [p for p in parties if p.code.startswith("ORG:") and organization_name(p.code[4:]) is None]
    if not any(not is_nameless(p.name) for p in groups):
        return parties
    return [p for p in parties if p not in groups or not is_nameless(p.name)]


def _with_listed(parties: list[Party], listed: list[Party]) -> list[Party]:
    """Those known and those listed; nobody where nothing is listed."""
    return [*parties, *(p for p in listed if not is_known(parties, p.code))] if listed else []


def _telling(acts: list[Event]) -> list[Event]:
    """The events whose doers are parties: what others will do or want counts only where nothing is done."""
    done = any(e.realis == "done" and e.kind in {"sign", "initial", "agree"} for e in acts)
    return [e for e in acts if not done or e.realis == "done" or (e.objects and e.realis != "refused")]


def _from_signatory(signatory: Signatory) -> Party:
    code = signatory.on_behalf_of or ""
    name = code[4:] if code.startswith("ORG:") else country_name(code)
    return Party(code, name, "inferred", signatory.evidence, SIGNATORY)
