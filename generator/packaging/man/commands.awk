# The help of one command as a section of a manual page: options become a list, lines that are indented stay as
# they are, the rest is running text.
function safe(text)
{
	gsub(/\\/, "\\e", text)
	gsub(/-/, "\\-", text)
	sub(/^[.']/, "\\\\\\&&", text)
	return text
}

function verbatim(on)
{
	if (on && !inside)
		print ".PP\n.nf"
	if (!on && inside)
		print ".fi"
	inside = on
}

NR == 1 {
	sub(/^usage: /, "")
	print ".SS " safe($0)
	next
}
/^options:$/ { options = 1; next }
options && /^ +(-[a-zA-Z], )?--/ {
	sub(/^ +/, "")
	match($0, /^(-[a-zA-Z], )?--[a-z-]+( [^ a-z][^ ]*| [^ ]*\|[^ ]*)?/)
	print ".TP\n.B " safe(substr($0, 1, RLENGTH))
	text = substr($0, RLENGTH + 1)
	sub(/^ +/, "", text)
	print safe(text)
	next
}
options && /^$/ { options = 0; ended = 1; print ".PP"; next }
/^$/ { verbatim(0); exits = 0; print ".PP"; next }
/^examples?:$/ { verbatim(0); print ".PP"; print safe($0); next }
/^exit:/ { verbatim(0); print ".PP"; print safe($0); exits = 1; next }
exits && /^ / { sub(/^ +/, ""); print safe($0); next }
/^  / { verbatim(1); print safe($0); next }
{ verbatim(0); exits = 0; print safe($0) }
END { verbatim(0) }
