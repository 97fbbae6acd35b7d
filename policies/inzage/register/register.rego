# SPDX-License-Identifier: EUPL-1.2

# METADATA
# title: Het register van één persoon
# description: Wat er voor deze persoon en dit doel nu is vastgesteld en toegestaan, met de nummers die een besluit noemt.
package inzage.register

import data.inzage.vraag

# METADATA
# title: Vastgestelde gronden
# description: |
#   Per grond van het convenant het nummer waaronder de partij van die grond haar heeft vastgesteld, voor dit doel en nu
#   van kracht. Van meer dan één telt het kleinste nummer.
# related_resources:
#   - ref: https://eur-lex.europa.eu/eli/reg/2016/679/art_5/oj
#     description: AVG artikel 5 lid 2, verantwoordingsplicht
# custom:
#   article: AVG 5 lid 2
vastgesteld(inschrijvingen) := {code: nummer |
	some code, lijst in inschrijvingen
	partij := data.convenant.gronden[code].partij
	nummer := min([inschrijving.id |
		some inschrijving in lijst
		inschrijving.partij == partij
		inschrijving.doel == input.vraag.doel
		vraag.van_kracht(inschrijving, input.vraag.op)
	])
}

# METADATA
# title: Toestemmingen
# description: |
#   Per bron de gegeven toestemmingen aan de vrager, voor dit doel en nu van kracht: `id`, `soort`, de veldgroepen waarvoor
#   daarna niet alsnog is geweigerd, en wat er `ontbreekt` voordat zij telt. Zij telt als de inwoner haar zelf gaf en toen
#   zestien jaar of ouder was; wat later verandert maakt haar niet alsnog de zijne. Van de antwoorden op dezelfde vraag telt
#   het laatste, in de volgorde van het register.
# related_resources:
#   - ref: https://eur-lex.europa.eu/eli/reg/2016/679/art_7/oj
#     description: AVG artikel 7, voorwaarden voor toestemming
#   - ref: https://wetten.overheid.nl/jci1.3:c:BWBR0040940&artikel=5
#     description: UAVG artikel 5, toestemming van wie jonger is dan zestien of vertegenwoordigd wordt
# custom:
#   article: AVG 6 lid 1 onder a en 7; UAVG 5
toegestaan(toestemmingen) := {bron: geldig |
	some bron, lijst in toestemmingen
	antwoorden := [antwoord |
		some antwoord in lijst
		antwoord.doel == input.vraag.doel
		antwoord.aan[input.vraag.partij]
	]
	geldig := [geldige |
		some toestemming in antwoorden
		toestemming.staat == "gegeven"
		vraag.van_kracht(toestemming, input.vraag.op)
		geldige := {
			"id": toestemming.id,
			"soort": toestemming.soort,
			"groepen": _gebleven(toestemming, antwoorden),
			"ontbreekt": _ontbreekt(toestemming),
		}
	]
}

# de veldgroepen waarvoor geen antwoord van daarna deze toestemming opheft
_gebleven(toestemming, antwoorden) := {groep |
	some groep, _ in toestemming.groepen
	every antwoord in antwoorden {
		_laat_staan(antwoord, toestemming, groep)
	}
}

_laat_staan(antwoord, toestemming, groep) if {
	antwoord.staat != "geweigerd"
} else if {
	antwoord.soort != toestemming.soort
} else if {
	not antwoord.groepen[groep]
} else if {
	antwoord.volgnummer < toestemming.volgnummer
}

# wat eerst uit te zoeken is; bij niets telt de toestemming
_ontbreekt(toestemming) := "niets" if {
	toestemming.hoedanigheid == "inwoner"
	_geeft_zelf(toestemming.leeftijd)
} else := "gezag-onbekend" if {
	_heeft_gezagsdrager(toestemming.leeftijd)
} else := "vertegenwoordiging-onbekend" if {
	_geeft_zelf(toestemming.leeftijd)
} else := "leeftijd-onbekend"

_geeft_zelf(leeftijd) if {
	leeftijd == "18+"
} else if {
	leeftijd == "16-17"
}

_heeft_gezagsdrager(leeftijd) if {
	leeftijd == "12-15"
} else if {
	leeftijd == "0-11"
}
