# METADATA
# title: De poorten van een klasse velden
# description: |
#   Wat voor een klasse moet gelden, wie de persoon ook is. Het antwoord is `open`, of de weigering van de eerste poort
#   die dicht is, in de volgorde van het convenant. De beperking van een persoon staat tussen `voor` en `na`.
package inzage.poort

import data.inzage.vraag

# METADATA
# title: Alle poorten
# description: De poorten voor en na de beperking, achter elkaar.
# related_resources:
#   - ref: https://eur-lex.europa.eu/eli/reg/2016/679/art_5/oj
#     description: AVG artikel 5, beginselen
# custom:
#   article: AVG 5
alle(klasse) := _alle(voor(klasse), klasse)

_alle(doorgang, klasse) := na(klasse) if {
	doorgang == "open"
} else := doorgang

# METADATA
# title: De poorten voor de beperking
# description: |
#   De bron heeft ondertekend, de veldgroep hoort bij het doel, de vrager heeft de groep voor dit doel en in deze trede
#   nodig, en het veld kan in deze trede bestaan.
# related_resources:
#   - ref: https://eur-lex.europa.eu/eli/reg/2016/679/art_5/oj
#     description: AVG artikel 5 lid 1 onder b en c, doelbinding en minimale gegevensverwerking
# custom:
#   article: AVG 5 lid 1 onder b en c
voor(klasse) := "open" if {
	vraag.ondertekenaars[klasse.org]
	_nodig[klasse.groep]
	_past_in_trede(klasse.anoniem)
} else := ["n", "CONVENANT"] if {
	not vraag.ondertekenaars[klasse.org]
} else := ["n", "DOEL"] if {
	not _bij_doel[klasse.groep]
} else := ["n", "ROL"] if {
	not _nodig[klasse.groep]
} else := ["n", "ANONIEM", "besluit-met-naam"]

_bij_doel := data.convenant.doelen[input.vraag.doel].groepen

# de veldgroepen die bij het doel horen en die de vrager daarvoor in deze trede nodig heeft
_nodig[groep] := true if {
	some groep, _ in data.convenant.matrix[input.vraag.partij][input.vraag.doel][input.vraag.trede]
	_bij_doel[groep]
}

_past_in_trede(anoniem) if {
	anoniem != "weggelaten"
} else if {
	input.vraag.trede == "met_naam"
}

# METADATA
# title: De poorten na de beperking
# description: |
#   De wet waaronder de bron het gegeven heeft laat delen toe, een burgerservicenummer gaat alleen naar wie het mag
#   verwerken, en op het veld rust geen geheim.
# related_resources:
#   - ref: https://wetten.overheid.nl/jci1.3:c:BWBR0013060&artikel=62
#     description: Wet SUWI artikel 62
#   - ref: https://wetten.overheid.nl/jci1.3:c:BWBR0040940&artikel=46
#     description: UAVG artikel 46
#   - ref: https://wetten.overheid.nl/jci1.3:c:BWBR0005290&artikel=457
#     description: BW boek 7 artikel 457
# custom:
#   article: SUWI 62; UAVG 46; BW 7:457; Jeugdwet 7.3.11; Wmo 2015 5.3.3
na(klasse) := "open" if {
	klasse.deelbaar
	_bsn_mag(klasse.bsn)
	klasse.geheim == false
} else := ["n", "HERKOMST"] if {
	not klasse.deelbaar
} else := ["n", "BSN"] if {
	not _bsn_mag(klasse.bsn)
} else := ["n", "BEROEPSGEHEIM", "besluit-geheimhouder"]

_bsn_mag(bsn) if {
	bsn == false
} else if {
	data.convenant.partijen[input.vraag.partij].bsn
}

# METADATA
# title: Na de beperkingen van een persoon
# description: |
#   De cellen van een persoon, na diens beperkingen. Een reden van een poort voor de beperking gaat voor; anders weigert
#   de beperking wat zonder haar zou zijn besloten.
# related_resources:
#   - ref: https://eur-lex.europa.eu/eli/reg/2016/679/art_18/oj
#     description: AVG artikel 18, recht op beperking
# custom:
#   article: AVG 18
na_beperking(beperkingen, cellen) := cellen if {
	count(beperkingen) == 0
} else := [uitkomst |
	some nummer, code in input.vraag.klassen
	klasse := data.convenant.klassen[code]
	uitkomst := _na_beperking(beperkingen, klasse, cellen[nummer])
]

_na_beperking(beperkingen, klasse, cel) := cel if {
	vrij_van_beperking(beperkingen, klasse.groep)
} else := voor(klasse) if {
	voor(klasse) != "open"
} else := ["n", "BEPERKING"]

# METADATA
# title: Vrij van beperking
# description: Geen beperking van deze persoon raakt de veldgroep nu. Een beperking zonder groepen raakt alle groepen.
# related_resources:
#   - ref: https://eur-lex.europa.eu/eli/reg/2016/679/art_18/oj
#     description: AVG artikel 18, recht op beperking
# custom:
#   article: AVG 18
vrij_van_beperking(beperkingen, groep) if {
	every beperking in beperkingen {
		_raakt_niet(beperking, groep)
	}
}

_raakt_niet(beperking, groep) if {
	input.vraag.op < beperking.vanaf
} else if {
	beperking.tot <= input.vraag.op
} else if {
	count(beperking.groepen) > 0
	not beperking.groepen[groep]
}
