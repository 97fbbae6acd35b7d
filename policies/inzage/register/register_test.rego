# SPDX-License-Identifier: EUPL-1.2

package inzage.register_test

import data.inzage.teken
import data.inzage_test as scene

# de ontvanger nagaan

_na(afwijking) := object.union(
	scene.vastgesteld,
	{"nagegaan": {"b/bron": [array.flatten([90, afwijking, 1, 999])]}},
)

test_the_bron_looks_into_the_receiver_first if {
	scene.uit("met_naam", ["nagaan"], scene.vastgesteld) == [["l", "ontvanger-niet-nagegaan", "b/bron"]]
	scene.uit("met_naam", ["nagaan"], _na(["a/vraagt", "doel"])) == [["v", "exact", 2, 3, -1, [90]]]
	scene.uit("met_naam", ["nagaan"], _na(["a/mag-bsn", "doel"])) == [["l", "ontvanger-niet-nagegaan", "b/bron"]]
	scene.uit("met_naam", ["nagaan"], _na(["a/vraagt", "ander-doel"])) == [["l", "ontvanger-niet-nagegaan", "b/bron"]]
	scene.uit("anoniem", ["nagaan"], scene.vastgesteld) == [["v", "gegeneraliseerd", "geef", "neem"]]
	scene.uit("met_naam", ["nagaan"], scene.volwassene) == [[
		"n",
		teken.reden.GEEN_GROND,
		teken.nodig.grondslag_geven,
		teken.nodig.toestemming_avg,
	]]
}

# gronden

_op_besluit(ontvangers) := object.union(
	json.remove(scene.vastgesteld, ["/gronden/geef"]),
	{"op_besluit": {"geef": [[95, "b/bron", "doel", 1, 999, ontvangers]]}},
)

test_a_ground_on_a_decision_is_for_whom_it_names if {
	scene.uit("met_naam", ["gewoon"], _op_besluit({"a/vraagt": true})) == [["v", "gegeneraliseerd", 95, 3]]
	scene.uit("met_naam", ["gewoon"], _op_besluit({"a/mag-bsn": true})) == [[
		"n",
		teken.reden.GEEN_GROND,
		teken.nodig.grondslag_geven,
		teken.nodig.toestemming_avg,
	]]
}

test_a_ground_that_the_convenant_does_not_know_is_a_leemte if {
	geven := object.union(
		json.remove(scene.vastgesteld, ["/gronden/geef"]),
		{"onbekende_gronden": [["p4", "doel", 1, 999]]},
	)
	scene.uit("met_naam", ["gewoon"], geven) == [["l", "grond-onbekend", "b/bron"]]
	ontvangen := object.union(
		json.remove(scene.vastgesteld, ["/gronden/neem"]),
		{"onbekende_gronden": [["p1", "doel", 1, 999]]},
	)
	scene.uit("met_naam", ["gewoon"], ontvangen) == [["l", "grond-onbekend", "a/vraagt"]]
	voorbij := object.union(
		json.remove(scene.vastgesteld, ["/gronden/geef"]),
		{"onbekende_gronden": [["p4", "doel", 1, 500], ["p4", "ander-doel", 1, 999], ["p1", "doel", 1, 999]]},
	)
	scene.uit("met_naam", ["gewoon"], voorbij)[0][0] == "n"
}
