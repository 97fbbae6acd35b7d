# SPDX-License-Identifier: EUPL-1.2

# METADATA
# title: Wie ja moet zeggen
# description: |
#   De wet zegt per leeftijd wie op een vraag om toestemming antwoordt, en wie voor een ander instaat. Een persoon is
#   "inwoner", of het nummer van de regel waarin staat dat iemand namens de inwoner antwoordt.
package inzage.wie

import data.inzage.vraag

# METADATA
# title: De personen die ja moeten zeggen
# description: |
#   Zij allemaal, of in woorden wat eerst is uit te zoeken. Wie een onderwerp niet overziet, wie onder curatele staat, en wie
#   een mentor of bewindvoerder heeft in diens eigen sfeer, antwoordt niet zelf. Anders beslist de leeftijd op de dag van de
#   vraag, zodat een verjaardag vanaf die dag verandert wie het moet zeggen.
# related_resources:
#   - ref: https://wetten.overheid.nl/jci1.3:c:BWBR0040940&artikel=5
#     description: UAVG artikel 5, toestemming van wie jonger is dan zestien of vertegenwoordigd wordt
#   - ref: https://wetten.overheid.nl/jci1.3:c:BWBR0002656&artikel=245
#     description: BW boek 1 artikel 245, gezag over minderjarigen
#   - ref: https://wetten.overheid.nl/jci1.3:c:BWBR0005290&artikel=465
#     description: BW boek 7 artikel 465, wie beslist voor wie het zelf niet kan
# custom:
#   article: UAVG 5; BW 1:245, 1:381, 1:441 en 1:453; BW 7:465
personen(feiten, sleutel, groep) := rollen if {
	# van de meesten is niemand bekend die voor hen instaat, en zij antwoorden zelf
	not feiten.vertegenwoordigers
	not feiten.onbekwaam
	rollen := vraag.periode.wie[sleutel][feiten.leeftijd]
	not "gezag" in rollen
} else := _namens_onbekwame(feiten.leeftijd, _vertegenwoordigers(feiten)) if {
	feiten.onbekwaam
} else := _namens_volwassene(feiten.vertegenwoordigers, groep) if {
	feiten.leeftijd == "18+"
} else := _naar_leeftijd(_vertegenwoordigers(feiten), rollen) if {
	rollen := vraag.periode.wie[sleutel][feiten.leeftijd]
} else := "leeftijd-onbekend"

_vertegenwoordigers(feiten) := object.get(feiten, "vertegenwoordigers", [])

_namens_onbekwame(leeftijd, vertegenwoordigers) := _eerste_in_volgorde(vertegenwoordigers) if {
	leeftijd == "18+"
} else := _gezag(vertegenwoordigers)

_eerste_in_volgorde(vertegenwoordigers) := gevonden[0] if {
	gevonden := [dragers |
		some hoedanigheid in vraag.periode.volgorde
		dragers := _dragers(vertegenwoordigers, hoedanigheid)
		dragers != []
	]
	gevonden != []
} else := "vertegenwoordiging-onbekend"

_namens_volwassene(vertegenwoordigers, groep) := [dragers |
	some [hoedanigheid, groepen] in vraag.periode.vertegenwoordigt
	groepen[groep]
	dragers := _dragers(vertegenwoordigers, hoedanigheid)
	dragers != []
][0]

_dragers(vertegenwoordigers, hoedanigheid) := [regel |
	some [regel, van, _, vanaf, tot] in vertegenwoordigers
	van == hoedanigheid
	vanaf <= input.vraag.op
	input.vraag.op < tot
]

_naar_leeftijd(vertegenwoordigers, rollen) := rollen if {
	not "gezag" in rollen
} else := array.concat([rol | some rol in rollen; rol == "inwoner"], gezag) if {
	gezag := _gezag(vertegenwoordigers)
	is_array(gezag)
} else := "gezag-onbekend"

# zij die gezag hebben: één alleen, of twee samen; al het andere is niet duidelijk
_gezag(vertegenwoordigers) := [regel | some [regel, _] in dragers] if {
	dragers := [[regel, gezag] |
		some [regel, hoedanigheid, gezag, vanaf, tot] in vertegenwoordigers
		hoedanigheid in {"ouder", "voogd"}
		vanaf <= input.vraag.op
		input.vraag.op < tot
	]
	_duidelijk([gezag | some [_, gezag] in dragers])
} else := "gezag-onbekend"

_duidelijk(gezag) if {
	gezag == ["alleen"]
} else if {
	gezag == ["gezamenlijk", "gezamenlijk"]
}

# METADATA
# title: Het eigen ja telt
# description: |
#   Een antwoord van de inwoner telt als de wet op die leeftijd de inwoner vroeg, en niemand die toen ook ja moest zeggen
#   intussen is weggevallen: wie zestien wordt, zegt het zelf opnieuw.
# related_resources:
#   - ref: https://wetten.overheid.nl/jci1.3:c:BWBR0040940&artikel=5
#     description: UAVG artikel 5, toestemming van wie jonger is dan zestien of vertegenwoordigd wordt
# custom:
#   article: UAVG 5
eigen_ja_telt(leeftijd, sleutel, toen) if {
	rollen := vraag.periode.wie[sleutel]
	"inwoner" in rollen[toen]
	every rol in rollen[toen] {
		rol in rollen[leeftijd]
	}
}
