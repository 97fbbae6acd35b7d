# SPDX-License-Identifier: EUPL-1.2

package inzage_test

import data.inzage
import data.inzage.teken

_anoniem := vraag("anoniem", ["gewoon"], volwassene)

_met_naam := vraag("met_naam", ["gewoon"], vastgesteld)

_besluit(gevraagd) := besluit if {
	# regal ignore:prefer-value-in-head
	besluit := inzage.besluit with input as gevraagd with data.convenant as convenant
}

_weigert(afwijking, cel) if {
	_besluit(object.union(_met_naam, afwijking)) == antwoord([cel], ["log"])
}

_geeft_met_naam(klasse_code, feiten, cel) if {
	_besluit(vraag("met_naam", [klasse_code], feiten)) == antwoord([cel], ["log", "meld-inwoner"])
}

_weigert_met_naam(klasse_code, feiten, cel) if {
	_besluit(vraag("met_naam", [klasse_code], feiten)) == antwoord([cel], ["log"])
}

# antwoord of storing

test_another_schema_is_not_answered if {
	not _besluit(object.union(_anoniem, {"schema": "deelgrond/inzage/v2"}))
}

test_another_revision_is_not_answered if {
	not _besluit(object.union(_anoniem, {"verwachte_rev": "rev-0"}))
}

test_no_persons_get_no_cells if {
	answer := _besluit(json.patch(_anoniem, [{"op": "replace", "path": "/personen", "value": {}}]))
	answer == json.patch(antwoord([], ["log"]), [{"op": "replace", "path": "/uit", "value": {}}])
}

# de vraag

_niet_van_kracht := ["l", "convenant-niet-van-kracht", "a/tafel"]

test_convenant_that_has_not_begun_is_a_leemte if _weigert({"vraag": {"op": 99}}, _niet_van_kracht)

test_convenant_that_has_ended_is_a_leemte if _weigert({"vraag": {"op": 900}}, _niet_van_kracht)

test_a_version_that_is_not_active_is_a_leemte if _weigert({"actief": false}, _niet_van_kracht)

test_a_partij_whose_organisatie_left_is_refused if {
	_weigert({"uitgetreden": {"o1": true}}, ["n", teken.reden.CONVENANT])
	_weigert({"uitgetreden": {"o1": true}, "actief": false}, _niet_van_kracht)
}

test_what_an_organisatie_that_left_brought_in_is_refused if {
	left := object.union(vraag("met_naam", ["gewoon", "eigen-geheim"], vastgesteld), {"uitgetreden": {"o2": true, "o9": true}})
	weg := ["n", teken.reden.CONVENANT]
	_besluit(left) == antwoord([weg, weg], ["log"])
	beperkt := json.patch(left, [{"op": "replace", "path": "/personen/p1/beperkingen", "value": [{"groepen": {}, "tot": 999}]}])
	_besluit(beperkt) == antwoord([weg, weg], ["log"])
	anders := json.patch(left, [{"op": "replace", "path": "/uitgetreden", "value": {"o9": true}}])
	_besluit(anders).uit.p1[0] == ["v", "gegeneraliseerd", 2, 3]
}

test_unknown_partij_is_refused if _weigert({"vraag": {"partij": "x/onbekend"}}, ["n", teken.reden.CONVENANT])

test_partij_that_signed_another_version_is_a_leemte_of_its_own if {
	_weigert(
		{"vraag": {"partij": "c/tekende-niet", "functie": "vreemde"}},
		["l", "ondertekening-ontbreekt", "c/tekende-niet"],
	)
}

test_nobody_at_the_table_is_refused if _weigert({"plaats": "geen"}, ["n", teken.reden.ZITTING])

test_a_seat_that_is_over_is_refused if _weigert({"plaats": "voorbij"}, ["n", teken.reden.TIJD])

test_another_doel_than_the_agenda_is_refused if _weigert({"agenda_doel": "ander-doel"}, ["n", teken.reden.DOEL])

test_a_doel_of_another_tafel_is_refused if _weigert({"tafel": "andere-tafel"}, ["n", teken.reden.DOEL])

test_a_functie_of_another_partij_is_refused if {
	_weigert({"vraag": {"functie": "bsn-medewerker"}}, ["n", teken.reden.ROL])
}

test_a_rol_that_never_sees_is_refused if _weigert({"vraag": {"functie": "voorzitter"}}, ["n", teken.reden.ROL])

test_a_casus_without_inbrenger_is_a_leemte if {
	zonder := ["l", "inbrenger-ontbreekt", "a/voorzitter"]
	weg := json.remove(_met_naam, ["/inbrenger"])
	_besluit(weg) == antwoord([zonder], ["log"])
	vreemd := object.union(weg, {"plaats": "geen"})
	_besluit(vreemd) == antwoord([["n", teken.reden.ZITTING]], ["log"])
}

test_with_name_needs_a_besluit if {
	cel := ["n", teken.reden.ANONIEM, teken.nodig.besluit_met_naam]
	_besluit(json.remove(_met_naam, ["/besluit_met_naam"])) == antwoord([cel], ["log"])
}

test_besluit_that_has_not_begun_refuses if {
	_weigert({"besluit_met_naam": {"vanaf": 501}}, ["n", teken.reden.TIJD, teken.nodig.besluit_met_naam])
}

test_besluit_that_has_ended_refuses if {
	_weigert({"besluit_met_naam": {"tot": 500}}, ["n", teken.reden.TIJD, teken.nodig.besluit_met_naam])
}

test_a_refused_question_refuses_every_klasse if {
	asked := object.union(vraag("anoniem", ["gewoon", "geheim"], volwassene), {"plaats": "geen"})
	_besluit(asked) == antwoord([["n", teken.reden.ZITTING], ["n", teken.reden.ZITTING]], ["log"])
}

# zonder naam

test_standing_grounds_release_without_name if {
	_besluit(vraag("anoniem", ["gewoon", "grof", "bijzonder", "straf"], volwassene)) == antwoord(
		[
			["v", "gegeneraliseerd", "geef", "neem"],
			["v", "exact", "geef", "neem"],
			["v", "gegeneraliseerd", "geef-bijzonder", "neem-bijzonder"],
			["v", "gegeneraliseerd", "geef-straf", "neem-straf"],
		],
		["log"],
	)
}

test_without_name_every_gate_has_its_reason if {
	codes := [
		"ongetekend", "buiten-doel", "niet-nodig", "naam", "suwinet", "geheim", "straf-dicht", "straf-niet-ontvangen",
		"straf-andere-wet", "andere-wet", "bijzonder-niet-geven", "bijzonder-dicht", "niet-geven", "niet-ontvangen",
	]
	_besluit(vraag("anoniem", codes, volwassene)) == antwoord(
		[
			["l", "ondertekening-ontbreekt", "b/bron"],
			["n", teken.reden.DOEL],
			["n", teken.reden.ROL],
			["n", teken.reden.ANONIEM, teken.nodig.besluit_met_naam],
			["n", teken.reden.HERKOMST],
			["n", teken.reden.BEROEPSGEHEIM, teken.nodig.besluit_geheimhouder],
			["n", teken.reden.STRAFRECHTELIJK, teken.nodig.grondslag_geven],
			["n", teken.reden.STRAFRECHTELIJK, teken.nodig.grondslag_ontvangen],
			["n", teken.reden.HERKOMST],
			["n", teken.reden.HERKOMST],
			["n", teken.reden.BIJZONDER],
			["n", teken.reden.BIJZONDER],
			["n", teken.reden.GEEN_GROND],
			["n", teken.reden.GEEN_GROND],
		],
		["log"],
	)
}

_wie_weet := [
	["n", teken.reden.HERLEIDBAAR],
	["v", "gegeneraliseerd", "geef", "neem"],
	["n", teken.reden.GEEN_GROND],
	["n", teken.reden.ROL],
]

_zonder_naam(feiten) := _besluit(vraag(
	"anoniem", ["zonder-naam", "ook-zonder-naam", "niet-geven", "niet-nodig"],
	feiten,
))

test_a_ground_for_the_untraceable_carries_while_nobody_can_know_who_it_is if {
	_zonder_naam(volwassene) == antwoord(
		[
			["v", "gegeneraliseerd", "geef-zonder-naam", "neem"],
			["v", "gegeneraliseerd", "geef-zonder-naam", "neem"],
			["n", teken.reden.GEEN_GROND],
			["n", teken.reden.ROL],
		],
		["log"],
	)
}

test_a_ground_for_the_untraceable_carries_nothing_for_who_can_know if {
	_zonder_naam(object.union(volwassene, {"herleidbaar": true})) == antwoord(_wie_weet, ["log"])
}

test_who_may_know_who_it_is_counts_as_knowing if {
	_zonder_naam(json.remove(volwassene, ["/herleidbaar"])) == antwoord(_wie_weet, ["log"])
}

test_a_period_without_grounds_releases_nothing if {
	_besluit(object.union(_anoniem, {"vraag": {"op": 120}})) == antwoord([["n", teken.reden.ROL]], ["log"])
}

test_without_name_a_toestemming_does_not_count if {
	_besluit(vraag("anoniem", ["niet-geven"], met_toestemming({}))) == antwoord([["n", teken.reden.GEEN_GROND]], ["log"])
}

# beperkingen

_beperkt(beperking) := object.union(volwassene, {"beperkingen": [beperking]})

test_a_beperking_of_the_groep_refuses if {
	feiten := _beperkt({"groepen": {"wonen": true}, "vanaf": 1, "tot": 999})
	_besluit(vraag("anoniem", ["gewoon", "bijzonder"], feiten)) == antwoord(
		[["n", teken.reden.BEPERKING], ["v", "gegeneraliseerd", "geef-bijzonder", "neem-bijzonder"]],
		["log"],
	)
}

test_a_beperking_of_everything_comes_after_the_first_gates if {
	feiten := _beperkt({"groepen": {}, "vanaf": 1, "tot": 999})
	_besluit(vraag("anoniem", ["gewoon", "naam", "geheim", "suwinet"], feiten)) == antwoord(
		[
			["n", teken.reden.BEPERKING],
			["n", teken.reden.ANONIEM, teken.nodig.besluit_met_naam],
			["n", teken.reden.BEPERKING],
			["n", teken.reden.BEPERKING],
		],
		["log"],
	)
}

test_a_beperking_holds_for_a_clock_that_is_behind if {
	feiten := _beperkt({"groepen": {}, "vanaf": 501, "tot": 999})
	_besluit(vraag("anoniem", ["gewoon"], feiten)) == antwoord([["n", teken.reden.BEPERKING]], ["log"])
}

test_a_beperking_that_has_ended_changes_nothing if {
	feiten := _beperkt({"groepen": {}, "vanaf": 1, "tot": 500})
	_besluit(vraag("anoniem", ["gewoon"], feiten)) == antwoord([["v", "gegeneraliseerd", "geef", "neem"]], ["log"])
}

test_a_beperking_without_dates_refuses if {
	feiten := _beperkt({"groepen": {"wonen": true}})
	_besluit(vraag("anoniem", ["gewoon"], feiten)) == antwoord([["n", teken.reden.BEPERKING]], ["log"])
}

# met naam, op vastgestelde gronden

test_recorded_grounds_release_with_name if {
	_besluit(vraag("met_naam", ["gewoon", "grof", "bijzonder", "straf"], vastgesteld)) == antwoord(
		[
			["v", "gegeneraliseerd", 2, 3],
			["v", "exact", 2, 3],
			["v", "exact", 7, 4],
			["v", "exact", 5, 6],
		],
		["log", "meld-inwoner"],
	)
}

test_a_bsn_goes_only_to_who_may_process_it if {
	_weigert_met_naam("bsn", vastgesteld, ["n", teken.reden.BSN])
	feiten := object.union(volwassene, {"gronden": {
		"geef": [[2, "b/bron", "doel", 1, 999]],
		"neem": [[3, "a/mag-bsn", "doel", 1, 999]],
	}})
	mag := json.patch(convenant, [{"op": "replace", "path": "/gronden/neem/partij", "value": "a/mag-bsn"}])
	asked := object.union(
		vraag("met_naam", ["bsn"], feiten),
		{"vraag": {"partij": "a/mag-bsn", "functie": "bsn-medewerker"}},
	)
	answer := inzage.besluit with input as asked with data.convenant as mag
	answer == antwoord([["v", "exact", 2, 3]], ["log", "meld-inwoner"])
}

# wie het burgerservicenummer mag verwerken krijgt het niet zonder naam, en niet onder een geheim
test_a_bsn_is_never_told_without_name_and_never_under_geheim if {
	_weigert_voor_mag_bsn("anoniem", "bsn-zonder-naam", ["n", teken.reden.ANONIEM, teken.nodig.besluit_met_naam])
	_weigert_voor_mag_bsn("met_naam", "bsn-geheim", ["n", teken.reden.BEROEPSGEHEIM, teken.nodig.besluit_geheimhouder])
}

_weigert_voor_mag_bsn(trede, klasse_code, cel) if {
	asked := object.union(
		vraag(trede, [klasse_code], vastgesteld),
		{"vraag": {"partij": "a/mag-bsn", "functie": "bsn-medewerker"}},
	)
	_besluit(asked) == antwoord([cel], ["log"])
}

test_a_bron_that_did_not_sign_is_a_leemte_with_name_too if {
	_weigert_met_naam("ongetekend", vastgesteld, ["l", "ondertekening-ontbreekt", "b/bron"])
}

test_geheim_and_suwinet_stay_closed_with_name if {
	_weigert_met_naam("geheim", vastgesteld, ["n", teken.reden.BEROEPSGEHEIM, teken.nodig.besluit_geheimhouder])
	_weigert_met_naam("suwinet", vastgesteld, ["n", teken.reden.HERKOMST])
}

_gewijzigd(pad, waarde) := json.patch(vastgesteld, [{"op": "replace", "path": pad, "value": waarde}])

_geen_grond := ["n", teken.reden.GEEN_GROND, teken.nodig.grondslag_geven, teken.nodig.toestemming_avg]

test_a_ground_recorded_by_another_partij_does_not_count if {
	_weigert_met_naam("gewoon", _gewijzigd("/gronden/geef/0/1", "a/vraagt"), _geen_grond)
}

test_a_ground_recorded_for_another_doel_does_not_count if {
	_weigert_met_naam("gewoon", _gewijzigd("/gronden/geef/0/2", "ander-doel"), _geen_grond)
}

test_a_ground_that_was_ended_does_not_count if {
	_weigert_met_naam("gewoon", _gewijzigd("/gronden/geef/0/4", 500), _geen_grond)
}

test_a_ground_that_has_not_begun_does_not_count if {
	_weigert_met_naam("gewoon", _gewijzigd("/gronden/geef/0/3", 501), _geen_grond)
}

test_the_side_that_lacks_a_ground_is_named if {
	_weigert_met_naam(
		"gewoon",
		_gewijzigd("/gronden/neem", []),
		["n", teken.reden.GEEN_GROND, teken.nodig.grondslag_ontvangen, teken.nodig.toestemming_avg],
	)
}

test_with_name_every_lack_of_ground_has_its_reason if {
	codes := [
		"straf-dicht", "straf-niet-ontvangen", "straf-andere-wet", "andere-wet", "bijzonder-niet-geven",
		"bijzonder-dicht", "niet-geven", "pw",
		"niet-ontvangen",
	]
	_besluit(vraag("met_naam", codes, vastgesteld)) == antwoord(
		[
			["n", teken.reden.STRAFRECHTELIJK, teken.nodig.grondslag_geven],
			["n", teken.reden.STRAFRECHTELIJK, teken.nodig.grondslag_ontvangen],
			["n", teken.reden.HERKOMST],
			["n", teken.reden.HERKOMST, teken.nodig.toestemming_avg],
			["n", teken.reden.BIJZONDER, teken.nodig.toestemming_avg],
			["n", teken.reden.BIJZONDER, teken.nodig.toestemming_avg],
			["n", teken.reden.GEEN_TOESTEMMING, teken.nodig.toestemming_avg],
			["n", teken.reden.GEEN_TOESTEMMING, teken.nodig.toestemming_pw65_geen_bezwaar],
			["n", teken.reden.GEEN_TOESTEMMING, teken.nodig.toestemming_avg],
		],
		["log"],
	)
}

# met naam, op toestemming

_geen_toestemming := ["n", teken.reden.GEEN_TOESTEMMING, teken.nodig.toestemming_avg]

_geen_toestemming_nu(staat) := ["n", teken.reden.GEEN_TOESTEMMING, teken.nodig.toestemming_avg + (16 * teken.staat[staat])]

test_a_toestemming_of_an_adult_fills_both_sides if {
	_geeft_met_naam("niet-geven", met_toestemming({}), ["v", "exact", 21, 21])
}

test_a_toestemming_of_a_16_year_old_counts if {
	_geeft_met_naam("niet-geven", met_toestemming({"leeftijd": "16-17"}), ["v", "exact", 21, 21])
}

test_a_recorded_ground_goes_before_a_toestemming if {
	feiten := object.union(vastgesteld, {"toestemmingen": {"p4": [toestemming]}})
	_geeft_met_naam("niet-geven", feiten, ["v", "exact", 21, 3])
}

test_a_toestemming_carries_a_bijzonder_gegeven if {
	_geeft_met_naam("bijzonder-dicht", met_toestemming({}), ["v", "exact", 21, 21])
}

test_a_toestemming_never_carries_a_strafrechtelijk_gegeven if {
	_weigert_met_naam("straf", met_toestemming({}), ["n", teken.reden.STRAFRECHTELIJK, teken.nodig.grondslag_geven])
}

test_pw65_fills_the_giving_side_only if {
	_weigert_met_naam(
		"pw", met_toestemming({"soort": "pw65-geen-bezwaar"}),
		["n", teken.reden.GEEN_GROND, teken.nodig.grondslag_ontvangen, teken.nodig.toestemming_avg],
	)
	_weigert_met_naam("pw", met_toestemming({}), ["n", teken.reden.GEEN_TOESTEMMING, teken.nodig.toestemming_pw65_geen_bezwaar])
}

test_a_withdrawn_toestemming_releases_nothing if {
	_weigert_met_naam("niet-geven", met_toestemming({"staat": "ingetrokken"}), _geen_toestemming_nu("ingetrokken"))
}

test_an_expired_toestemming_releases_nothing if {
	_weigert_met_naam("niet-geven", met_toestemming({"tot": 500}), _geen_toestemming_nu("verlopen"))
}

test_a_toestemming_for_later_releases_nothing if {
	_weigert_met_naam("niet-geven", met_toestemming({"vanaf": 501}), _geen_toestemming_nu("ongeldig"))
}

test_a_toestemming_for_another_doel_releases_nothing if {
	_weigert_met_naam("niet-geven", met_toestemming({"doel": "ander-doel"}), _geen_toestemming)
}

test_a_toestemming_of_another_kind_releases_nothing if {
	_weigert_met_naam("niet-geven", met_toestemming({"soort": "instemming-hulp"}), _geen_toestemming)
}

test_a_toestemming_to_another_releases_nothing if {
	feiten := json.patch(
		met_toestemming({}),
		[{"op": "replace", "path": "/toestemmingen/p4/0/aan", "value": {"a/mag-bsn": true}}],
	)
	_weigert_met_naam("niet-geven", feiten, _geen_toestemming)
}

test_a_toestemming_for_another_groep_releases_nothing if {
	feiten := json.patch(
		met_toestemming({}),
		[{"op": "replace", "path": "/toestemmingen/p4/0/groepen", "value": {"zorg": true}}],
	)
	_weigert_met_naam("niet-geven", feiten, _geen_toestemming)
}

test_a_toestemming_of_another_bron_releases_nothing if {
	feiten := object.union(volwassene, {"toestemmingen": {"p1": [toestemming]}})
	_weigert_met_naam("niet-geven", feiten, _geen_toestemming)
}

test_a_toestemming_of_unknown_age_is_a_leemte_for_the_bron if {
	feiten := json.remove(met_toestemming({}), ["/toestemmingen/p4/0/leeftijd"])
	_weigert_met_naam("niet-geven", feiten, ["l", "leeftijd-onbekend", "a/makelaar"])
}

test_a_toestemming_by_another_than_the_inwoner_is_a_leemte_for_the_bron if {
	cel := ["l", "vertegenwoordiging-onbekend", "a/makelaar"]
	_weigert_met_naam("niet-geven", met_toestemming({"hoedanigheid": "vertegenwoordiger"}), cel)
	_weigert_met_naam("niet-geven", met_toestemming({"hoedanigheid": "toverdokter"}), cel)
}

test_a_toestemming_that_counts_goes_before_one_that_does_not if {
	feiten := _antwoorden([
		object.union(toestemming, {"regel": 20, "hoedanigheid": "vertegenwoordiger"}),
		toestemming,
	])
	_geeft_met_naam("niet-geven", feiten, ["v", "exact", 21, 21])
}

test_a_toestemming_on_the_receiving_side_alone_is_a_leemte_too if {
	feiten := object.union(
		json.remove(vastgesteld, ["/gronden/neem"]),
		{"leeftijd": "0-11", "toestemmingen": {"p4": [object.union(toestemming, {"leeftijd": "0-11"})]}},
	)
	_weigert_met_naam("gewoon", feiten, ["l", "gezag-onbekend", "a/jeugd"])
}

# met naam, na een weigering

_antwoorden(lijst) := object.union(volwassene, {"toestemmingen": {"p4": lijst}})

_na(weigering) := _antwoorden([
	toestemming,
	object.union_n([toestemming, {"regel": 22, "staat": "geweigerd", "volgnummer": 2}, weigering]),
])

test_a_later_no_outranks_an_earlier_yes if {
	_weigert_met_naam("niet-geven", _na({}), _geen_toestemming_nu("geweigerd"))
}

test_a_later_no_has_no_end if {
	_weigert_met_naam("niet-geven", _na({"vanaf": 501, "tot": 502}), _geen_toestemming_nu("geweigerd"))
	_weigert_met_naam("niet-geven", _na({"vanaf": 1, "tot": 2}), _geen_toestemming_nu("geweigerd"))
}

test_a_no_takes_away_its_own_groep_only if {
	feiten := json.patch(_na({}), [{"op": "replace", "path": "/toestemmingen/p4/1/groepen", "value": {"zorg": true}}])
	_geeft_met_naam("niet-geven", feiten, ["v", "exact", 21, 21])
	_weigert_met_naam("bijzonder-niet-geven", feiten, _geen_toestemming_nu("geweigerd"))
}

test_a_no_takes_away_nothing_from_another_partij_doel_or_kind if {
	ander := json.patch(_na({}), [{"op": "replace", "path": "/toestemmingen/p4/1/aan", "value": {"a/mag-bsn": true}}])
	_geeft_met_naam("niet-geven", ander, ["v", "exact", 21, 21])
	_geeft_met_naam("niet-geven", _na({"doel": "ander-doel"}), ["v", "exact", 21, 21])
	_geeft_met_naam("niet-geven", _na({"soort": "instemming-hulp"}), ["v", "exact", 21, 21])
}

test_a_yes_after_a_no_counts if {
	_geeft_met_naam("niet-geven", _na({"volgnummer": 0}), ["v", "exact", 21, 21])
}

test_a_no_of_unknown_order_counts_as_the_last if {
	feiten := json.remove(_na({}), ["/toestemmingen/p4/1/volgnummer"])
	_weigert_met_naam("niet-geven", feiten, _geen_toestemming_nu("ongeldig"))
}

test_recorded_grounds_do_not_ask_for_an_age if {
	_geeft_met_naam("gewoon", vastgesteld, ["v", "gegeneraliseerd", 2, 3])
}

# personen

test_each_person_is_decided_on_their_own if {
	asked := object.union(_met_naam, {"personen": {"p2": volwassene}})
	_besluit(asked) == object.union(
		antwoord([["v", "gegeneraliseerd", 2, 3]], ["log", "meld-inwoner"]),
		{"uit": {"p2": [_geen_grond]}},
	)
}
