# SPDX-License-Identifier: EUPL-1.2
package inzage

besluit if {
	getallen := numbers.range(1, 5000)
	some _ in getallen
	some _ in getallen
	some _ in getallen
	some nul in getallen
	nul == 0
}
