# SPDX-License-Identifier: EUPL-1.2

# METADATA
# title: De poorten van een klasse velden
# description: |
#   Wat voor een klasse moet gelden, wie de persoon ook is: de bron heeft ondertekend en is niet uitgetreden, de matrix
#   noemt de klasse voor deze vrager, dit doel en deze trede, en er rust geen drempel op die niet is opgeheven. Van een
#   poort die dicht is wordt de reden genoemd, de eerste in de volgorde van het convenant.
package inzage.poort

import data.inzage.teken
import data.inzage.vraag

# METADATA
# title: De matrix voor deze vraag
# description: |
#   Per klasse een cel `[weergave met naam, passende gronden om te geven, passende gronden om te ontvangen, kanten]`, of een
#   lege als de vrager haar voor dit doel en in deze trede niet nodig heeft. Een grond past als partij, doel, veldgroep, trede,
#   de andere partij en de datum kloppen, en de wet van hergebruik haar toelaat. De kanten zijn die waar de wet
#   uitdrukkelijke toestemming vraagt. De matrix noemt alleen veldgroepen die bij het doel horen.
# related_resources:
#   - ref: https://eur-lex.europa.eu/eli/reg/2016/679/art_5/oj
#     description: AVG artikel 5 lid 1 onder b en c, doelbinding en minimale gegevensverwerking
# custom:
#   article: AVG 5 lid 1 onder b en c
matrix := gekozen if {
	# regal ignore:prefer-value-in-head
	gekozen := vraag.periode.matrix[input.vraag.partij][input.vraag.doel][input.vraag.trede]
} else := [[] | some _ in data.convenant.klassen[input.vraag.trede]]

# METADATA
# title: Vrij van drempels
# description: |
#   Op de meeste klassen rust geen drempel. `bsn` telt niet voor wie het burgerservicenummer mag verwerken. `weglaten` rust
#   alleen op klassen zonder naam en wordt daar nooit opgeheven, net als een wet die delen verbiedt.
# related_resources:
#   - ref: https://wetten.overheid.nl/jci1.3:c:BWBR0013060&artikel=62
#     description: Wet SUWI artikel 62
#   - ref: https://wetten.overheid.nl/jci1.3:c:BWBR0040940&artikel=46
#     description: UAVG artikel 46
# custom:
#   article: AVG 5; SUWI 62; UAVG 46
vrij_van_drempels(drempels) if {
	drempels == []
} else if {
	drempels == ["bsn"]
	_mag_bsn
}

_mag_bsn if data.convenant.partijen[input.vraag.partij].bsn

# METADATA
# title: De weigering van een klasse
# description: De eerste poort die dicht is. Als alle poorten open zijn is er geen weigering.
# related_resources:
#   - ref: https://eur-lex.europa.eu/eli/reg/2016/679/art_5/oj
#     description: AVG artikel 5, beginselen
# custom:
#   article: AVG 5
weigering(klasse, cel) := eerdere if {
	# regal ignore:prefer-value-in-head
	eerdere := weigering_voor_beperking(klasse, cel)
} else := ["n", teken.reden.HERKOMST] if {
	"nooit-delen" in klasse.drempels
} else := ["n", teken.reden.BSN] if {
	"bsn" in klasse.drempels
	not _mag_bsn
}

# METADATA
# title: De weigering van een klasse die voor een beperking gaat
# description: De eerste dichte poort van uittreding, ondertekening, doel, nodig en trede.
# related_resources:
#   - ref: https://eur-lex.europa.eu/eli/reg/2016/679/art_5/oj
#     description: AVG artikel 5, beginselen
# custom:
#   article: AVG 5
weigering_voor_beperking(klasse, cel) := ["n", teken.reden.CONVENANT] if {
	input.uitgetreden[klasse.org]
} else := ["l", "ondertekening-ontbreekt", klasse.bron] if {
	not vraag.ondertekenaars[klasse.org]
} else := ["n", teken.reden.DOEL] if {
	not data.convenant.doelen[input.vraag.doel].groepen[klasse.groep]
} else := ["n", teken.reden.ROL] if {
	cel == []
} else := ["n", teken.reden.ANONIEM, teken.nodig.besluit_met_naam] if {
	"weglaten" in klasse.drempels
}

# METADATA
# title: Na de beperkingen van een persoon
# description: |
#   De cellen van een persoon, na diens beperkingen. Een weigering die voor de beperking gaat blijft staan; anders weigert
#   de beperking wat zonder haar zou zijn besloten.
# related_resources:
#   - ref: https://eur-lex.europa.eu/eli/reg/2016/679/art_18/oj
#     description: AVG artikel 18, recht op beperking
# custom:
#   article: AVG 18
na_beperking(beperkingen, cellen) := cellen if {
	beperkingen == []
} else := [uitkomst |
	some plaats, nummer in input.vraag.klassen
	klasse := data.convenant.klassen[input.vraag.trede][nummer]
	uitkomst := _na_beperking(beperkingen, klasse, matrix[nummer], cellen[plaats])
]

_na_beperking(beperkingen, klasse, nodig, cel) := cel if {
	vrij_van_beperking(beperkingen, klasse.groep)
} else := ["n", teken.reden.BEPERKING] if {
	not weigering_voor_beperking(klasse, nodig)
} else := weigering_voor_beperking(klasse, nodig)

# METADATA
# title: Vrij van beperking
# description: |
#   Geen beperking van deze persoon raakt de veldgroep. Een beperking zonder groepen raakt alle groepen. Wat het register als
#   beperking noemt, geldt tot zij eindigt: het begin telt niet, want een klok die achterloopt mag haar niet wegnemen.
# related_resources:
#   - ref: https://eur-lex.europa.eu/eli/reg/2016/679/art_18/oj
#     description: AVG artikel 18, recht op beperking
# custom:
#   article: AVG 18
vrij_van_beperking(beperkingen, groep) if every beperking in beperkingen {
	_raakt_niet(beperking, groep)
}

_raakt_niet(beperking, groep) if {
	beperking.tot <= input.vraag.op
} else if {
	beperking.groepen != {}
	not beperking.groepen[groep]
}
