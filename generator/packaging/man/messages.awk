# What `drvgen explain` says of messages, as the sections of a manual page: one for each protocol, the smallest
# first, without what an earlier one has.
function safe(text)
{
	gsub(/\\/, "\\e", text)
	gsub(/-/, "\\-", text)
	sub(/^[.']/, "\\\\\\&&", text)
	return text
}

/^[A-Z][A-Za-z0-9_]* = 0x[0-9A-F]+ \(/ {
	protocol = $4
	gsub(/[(,)]/, "", protocol)
	if (!(protocol in count))
		protocols[++known] = protocol
	number = ++count[protocol]
	title[protocol, number] = $1
	value[protocol, number] = $3
	header[protocol, number] = $5
	sub(/\)$/, "", header[protocol, number])
	next
}
/^$/ { next }
{
	label = substr($0, 3, 9)
	sub(/ +$/, "", label)
	line = substr($0, 13)
	if (label == "meaning")
		text[protocol, number] = safe(line) text[protocol, number]
	else
		text[protocol, number] = text[protocol, number] "\n.br\n.I " safe(label) "\n" safe(line)
}

END {
	for (turn = 1; turn <= known; turn++) {
		least = ""
		for (i = 1; i <= known; i++)
			if (!(protocols[i] in shown) && (least == "" || count[protocols[i]] < count[least]))
				least = protocols[i]
		shown[least] = 1
		printf ".SH %s\n", safe(toupper(least))
		for (i = 1; i <= count[least]; i++) {
			if ((title[least, i], value[least, i]) in printed)
				continue
			printed[title[least, i], value[least, i]] = 1
			printf ".TP\n.B %s\n= %s, %s.\n%s\n", safe(title[least, i]), value[least, i],
				safe(header[least, i]), text[least, i]
		}
	}
}
