"""Word lists: countries, demonyms, capitals, organisations, titles; the only reader of `data/`.

Light to import: no spaCy, and each list is read when it is first asked for.
"""

from __future__ import annotations

from diplo_cli.lexicon.countries import (
    CountryKind,
    CountryMention,
    country_code,
    country_name,
    find_countries,
    place_country,
)
from diplo_cli.lexicon.organizations import OrganizationMention, find_organizations, organization_name

__all__ = [
    "CountryKind",
    "CountryMention",
    "OrganizationMention",
    "country_code",
    "country_name",
    "find_countries",
    "find_organizations",
    "organization_name",
    "place_country",
]
