# SPDX-License-Identifier: EUPL-1.2

# METADATA
# title: Het register van één persoon
# description: |
#   Wat er voor deze persoon en dit doel nu is vastgesteld en toegestaan, met de nummers van de regels die een besluit noemt.
package inzage.register

import data.inzage.vraag

# METADATA
# title: Vastgestelde gronden
# description: |
#   Per grond van het convenant de regel van het register waarmee de partij van die grond haar heeft vastgesteld, voor dit
#   doel en nu van kracht. Van meer dan één telt de eerste.
# related_resources:
#   - ref: https://eur-lex.europa.eu/eli/reg/2016/679/art_5/oj
#     description: AVG artikel 5 lid 2, verantwoordingsplicht
# custom:
#   article: AVG 5 lid 2
vastgesteld(inschrijvingen) := {code: nummer |
	doel := input.vraag.doel
	op := input.vraag.op
	some code, lijst in inschrijvingen
	partij := data.convenant.gronden[code].partij
	nummer := min([regel |
		some [regel, van, voor, vanaf, tot] in lijst
		van == partij
		voor == doel
		vanaf <= op
		op < tot
	])
}

# METADATA
# title: Toestemmingen
# description: |
#   Per bron de gegeven toestemmingen aan de vrager, voor dit doel en nu van kracht: `regel`, `soort`, de veldgroepen waarvoor
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
	doel := input.vraag.doel
	partij := input.vraag.partij
	op := input.vraag.op
	some bron, lijst in toestemmingen
	antwoorden := [antwoord |
		some antwoord in lijst
		antwoord.doel == doel
		antwoord.aan[partij]
	]
	weigeringen := [antwoord | some antwoord in antwoorden; antwoord.staat == "geweigerd"]
	geldig := [geldige |
		some toestemming in antwoorden
		toestemming.staat == "gegeven"
		vraag.van_kracht(toestemming, op)
		geldige := {
			"regel": toestemming.regel,
			"soort": toestemming.soort,
			"groepen": _gebleven(toestemming, weigeringen),
			"ontbreekt": _ontbreekt(toestemming),
		}
	]
}

# de veldgroepen waarvoor geen weigering van daarna deze toestemming opheft
_gebleven(toestemming, weigeringen) := toestemming.groepen if {
	weigeringen == []
} else := {groep: true |
	some groep, _ in toestemming.groepen
	every weigering in weigeringen {
		_laat_staan(weigering, toestemming, groep)
	}
}

_laat_staan(weigering, toestemming, groep) if {
	weigering.soort != toestemming.soort
} else if {
	not weigering.groepen[groep]
} else if {
	weigering.volgnummer < toestemming.volgnummer
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
