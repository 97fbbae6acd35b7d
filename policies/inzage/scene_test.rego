# SPDX-License-Identifier: EUPL-1.2

# Een klein convenant en een vraag, waarmee de tests hun scène maken.
package inzage_test

import data.inzage

# partijen: a/vraagt vraagt, b/bron geeft; c/tekende-niet heeft niet getekend
convenant := {
	"rev": "rev-1",
	"sha256": "versie-1",
	"vanaf": 100,
	"tot": 900,
	"gezag": "a/jeugd",
	"beheer": "a/tafel",
	"overdracht": "a/voorzitter",
	"ondertekeningen": {"versie-1": {"o1": true, "o2": true}, "versie-0": {"o3": true}},
	"partijen": {
		"a/vraagt": {"code": "p1", "org": "o1", "bsn": false},
		"a/mag-bsn": {"code": "p2", "org": "o1", "bsn": true},
		"c/tekende-niet": {"code": "p3", "org": "o3", "bsn": false},
	},
	"functies": {
		"medewerker": {"partij": "a/vraagt", "ziet": true, "geheimen": {"plicht": true}},
		"bsn-medewerker": {"partij": "a/mag-bsn", "ziet": true, "geheimen": {}},
		"voorzitter": {"partij": "a/vraagt", "ziet": false, "geheimen": {}},
		"vreemde": {"partij": "c/tekende-niet", "ziet": true, "geheimen": {}},
	},
	"tafels": {"tafel": {"doelen": {"doel": true, "ander-doel": true}}},
	"doelen": {"doel": {"groepen": {"wonen": true, "zorg": true}}, "ander-doel": {"groepen": {}}},
	"perioden": [
		object.union(wetregels, {"vanaf": 100, "tot": 150, "matrix": {}}),
		object.union(wetregels, {"vanaf": 150, "tot": 900, "matrix": {
			"a/vraagt": {"doel": {"anoniem": cellen(rijen), "met_naam": cellen(rijen)}},
			"a/mag-bsn": {"doel": {"anoniem": cellen(rijen), "met_naam": cellen({
				"bsn": ["exact", ["geef"], ["neem"], []],
				"bsn-zonder-naam": ["exact", ["geef"], ["neem"], []],
				"bsn-geheim": ["exact", ["geef"], ["neem"], []],
			})}},
		}}),
	],
	"klassen": {"anoniem": genummerd, "met_naam": genummerd},
	"gronden": {
		"geef": {"partij": "b/bron", "onherleidbaar": false, "strafrechtelijk": false},
		"geef-bijzonder": {"partij": "b/bron", "onherleidbaar": false, "strafrechtelijk": false},
		"geef-straf": {"partij": "b/bron", "onherleidbaar": false, "strafrechtelijk": true},
		"neem": {"partij": "a/vraagt", "onherleidbaar": false, "strafrechtelijk": false},
		"neem-bijzonder": {"partij": "a/vraagt", "onherleidbaar": false, "strafrechtelijk": false},
		"neem-straf": {"partij": "a/vraagt", "onherleidbaar": false, "strafrechtelijk": true},
		"geef-zonder-naam": {"partij": "b/bron", "onherleidbaar": true, "strafrechtelijk": false},
	},
	"dragend": [
		{
			"geef": true, "geef-bijzonder": true, "geef-straf": true, "geef-zonder-naam": true,
			"neem": true, "neem-bijzonder": true, "neem-straf": true,
		},
		{"geef-bijzonder": true, "neem-bijzonder": true},
		{"geef-straf": true, "neem-straf": true},
		{},
	],
}

# wat de wetten zeggen over wie antwoordt
wetregels := {
	"wie": {
		"avg": leeftijden,
		"pw65-geen-bezwaar": leeftijden,
		"doorbreking-geheim plicht": leeftijden,
		"doorbreking-geheim andere-plicht": leeftijden,
	},
	"vertegenwoordigt": [
		["curator", {"wonen": true, "zorg": true}],
		["mentor", {"zorg": true}],
		["bewindvoerder", {"wonen": true}],
	],
	"volgorde": ["curator", "mentor", "gemachtigde", "partner", "ouder"],
	"spreekplichten": {
		"plicht": {"wet 5": {"a/vraagt": true}, "wet 6": {"a/mag-bsn": true}},
		"andere-plicht": {"wet 7": {"a/vraagt": true}},
	},
}

leeftijden := {
	"0-11": ["gezag"],
	"12-15": ["inwoner", "gezag"],
	"16-17": ["inwoner"],
	"18+": ["inwoner"],
}

rijen := {
	"gewoon": ["gegeneraliseerd", ["geef"], ["neem"], []],
	"grof": ["exact", ["geef"], ["neem"], []],
	"zonder-naam": ["exact", ["geef-zonder-naam"], ["neem"], []],
	"ook-zonder-naam": ["exact", ["geef-zonder-naam", "geef"], ["neem"], []],
	"bijzonder": ["exact", ["geef", "geef-bijzonder"], ["neem", "neem-bijzonder"], []],
	"bijzonder-niet-geven": ["exact", ["geef"], ["neem-bijzonder"], []],
	"bijzonder-dicht": ["exact", ["geef-bijzonder"], ["neem"], []],
	"straf": ["exact", ["geef", "geef-straf"], ["neem-straf"], []],
	"straf-dicht": ["exact", ["geef"], ["neem-straf"], []],
	"straf-niet-ontvangen": ["exact", ["geef-straf"], [], []],
	"straf-andere-wet": ["exact", ["geef-straf"], ["neem-straf"], []],
	"andere-wet": ["exact", ["geef"], ["neem"], []],
	"pw": ["exact", [], ["neem"], []],
	"nagaan": ["exact", ["geef"], ["neem"], []],
	"eigen-geheim": ["exact", ["geef"], ["neem"], []],
	"hergebruik": ["exact", ["geef"], [], [4]],
	"hergebruik-straf": ["exact", ["geef-straf"], [], [4]],
	"niet-geven": ["exact", [], ["neem"], []],
	"niet-ontvangen": ["exact", ["geef"], [], []],
	"naam": ["exact", ["geef"], ["neem"], []],
	"bsn": ["exact", ["geef"], ["neem"], []],
	"bsn-zonder-naam": ["exact", ["geef"], ["neem"], []],
	"bsn-geheim": ["exact", ["geef"], ["neem"], []],
	"geheim": ["exact", ["geef"], ["neem"], []],
	"suwinet": ["exact", ["geef"], ["neem"], []],
	"ongetekend": ["exact", ["geef"], ["neem"], []],
}

klasse := {
	"bron": "b/bron",
	"van": "p4",
	"org": "o2",
	"groep": "wonen",
	"dekt": 0,
	"draagt": 0,
	"aard": "gewoon",
	"anoniem": "gegeneraliseerd",
	"soort": "avg",
	"drempels": [],
}

slot := {"geheim": "plicht", "doorbreking": "doorbreking-geheim plicht", "slot": "h1"}

klassen := {
	"gewoon": klasse,
	"grof": object.union(klasse, {"anoniem": "exact"}),
	"zonder-naam": klasse,
	"ook-zonder-naam": klasse,
	"bijzonder": object.union(klasse, {"aard": "art9", "draagt": 1, "groep": "zorg"}),
	"bijzonder-niet-geven": object.union(klasse, {"aard": "art9", "draagt": 1, "groep": "zorg"}),
	"bijzonder-dicht": object.union(klasse, {"aard": "art9", "draagt": 1, "groep": "zorg"}),
	"straf": object.union(klasse, {"aard": "art10", "draagt": 2}),
	"straf-dicht": object.union(klasse, {"aard": "art10", "draagt": 2}),
	"straf-niet-ontvangen": object.union(klasse, {"aard": "art10", "draagt": 2}),
	"straf-andere-wet": object.union(klasse, {"aard": "art10", "dekt": 3, "draagt": 3}),
	"andere-wet": object.union(klasse, {"dekt": 3, "draagt": 3}),
	"pw": object.union(klasse, {"soort": "pw65-geen-bezwaar"}),
	"niet-geven": klasse,
	"niet-ontvangen": klasse,
	"naam": object.union(klasse, {"anoniem": "weggelaten", "drempels": ["weglaten"]}),
	"bsn": object.union(klasse, {"drempels": ["bsn"]}),
	"bsn-zonder-naam": object.union(klasse, {"anoniem": "weggelaten", "drempels": ["weglaten", "bsn"]}),
	"bsn-geheim": object.union_n([klasse, slot, {"drempels": ["bsn"]}]),
	"geheim": object.union(klasse, slot),
	"eigen-geheim": object.union_n([klasse, slot, {"bron": "a/vraagt"}]),
	"nagaan": object.union(klasse, {"nagaan": true}),
	"hergebruik": klasse,
	"hergebruik-straf": object.union(klasse, {"aard": "art10", "draagt": 2}),
	"suwinet": object.union(klasse, {"drempels": ["nooit-delen"]}),
	"ongetekend": object.union(klasse, {"org": "o3"}),
	"buiten-doel": object.union(klasse, {"groep": "justitie"}),
	"niet-nodig": klasse,
}

# de regels kennen een klasse bij haar nummer, de tests bij haar naam
namen := [naam | some naam, _ in klassen]

nummers[naam] := nummer if some nummer, naam in namen

genummerd := [klassen[naam] | some naam in namen]

cellen(per_naam) := [object.get(per_naam, naam, []) | some naam in namen]

# iemand van wie niets is vastgelegd
volwassene := {"herleidbaar": false, "leeftijd": "18+", "toestemmingen": {}, "gronden": {}, "beperkingen": []}

vastgesteld := object.union(volwassene, {"gronden": {
	"geef": [[2, "b/bron", "doel", 1, 999]],
	"neem": [
		[9, "a/vraagt", "doel", 1, 999],
		[3, "a/vraagt", "doel", 1, 999],
	],
	"geef-bijzonder": [[7, "b/bron", "doel", 1, 999]],
	"neem-bijzonder": [[4, "a/vraagt", "doel", 1, 999]],
	"geef-straf": [[5, "b/bron", "doel", 1, 999]],
	"neem-straf": [[6, "a/vraagt", "doel", 1, 999]],
}})

toestemming := {
	"regel": 21,
	"soort": "avg",
	"staat": "gegeven",
	"doel": "doel",
	"aan": {"a/vraagt": true},
	"groepen": {"wonen": true, "zorg": true},
	"vanaf": 1,
	"tot": 999,
	"hoedanigheid": "inwoner",
	"leeftijd": "18+",
	"volgnummer": 1,
}

met_toestemming(afwijking) := object.union(
	volwassene,
	{"toestemmingen": {"p4": [object.union(toestemming, afwijking)]}},
)

vraag(trede, codes, feiten) := {
	"rid": "vraag-1",
	"schema": "deelgrond/inzage/v1",
	"verwachte_rev": "rev-1",
	"inbrenger": "a/makelaar",
	"vraag": {
		"op": 500,
		"partij": "a/vraagt",
		"functie": "medewerker",
		"doel": "doel",
		"trede": trede,
		"klassen": [nummers[code] | some code in codes],
	},
	"actief": true,
	"plaats": "aan-tafel",
	"agenda_doel": "doel",
	"tafel": "tafel",
	"besluit_met_naam": {"vanaf": 400, "tot": 600},
	"personen": {"p1": feiten},
}

antwoord(cellen, verplichtingen) := {
	"echo": {"rid": "vraag-1", "schema": "deelgrond/inzage/v1", "rev": "rev-1"},
	"uit": {"p1": cellen},
	"verplichtingen": verplichtingen,
}

# de cellen van de enige persoon
uit(trede, codes, feiten) := answer.uit.p1 if {
	answer := inzage.besluit with input as vraag(trede, codes, feiten) with data.convenant as convenant
}
