package inzage

besluit := data.antwoord
