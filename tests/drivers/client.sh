# For tests of drivers that are opened by the clients of their family: sourced after tap.sh by NAME.t, which then calls
#
#     client_begin NAME HOST LIBS    generates the driver with its hooks from tests/drivers/NAME; tests/drivers/host/HOST.c stands in
#                                    here for the LIBS of Windows
#     client_host SANITIZERS         builds NAME/client.c and a shared object of the driver for this machine
#     client_windows                 builds it for Windows, and the DLL that can be registered
#     client_run TITLE COMMAND...    runs a client, whose checks become checks of this test
#     client_record TITLE COMMAND... runs one whose messages must be those of NAME/WORD.sequence; WORD is its last argument
#
# In each, the driver's function is one of the client's, too, and records what it is sent: see recorder.c.
here=$top/tests/drivers
strict='-std=c99 -O1 -g -Wall -Wextra -Wpedantic -Wconversion -Wshadow -Werror -I. -Isupport'

client_begin()
{
	name=$1
	host=$2
	libraries=$3
	exits 0 "generate" "$drvgen" generate "specs/drivers/$name.yaml" -o "$scratch"
	made=$scratch/$name
	cp "$here/$name/${name}_hooks.c" "$made"
	export here strict name host libraries made
}

client_host()
{
	export sanitizers=$1
	ok "compile for this machine with $1" sh -ec 'cd "$made"
		mkdir "$sanitizers"
		flags="$strict -D_POSIX_C_SOURCE=200809L -fsanitize=$sanitizers -fno-sanitize-recover=all -I$here/host"
		recorded="-DRECORDED=\"$name.h\" -DDriverProc=recorded"
		# Hidden: the shared object has all of this, too.
		gcc $flags $recorded -fvisibility=hidden -c -o "$sanitizers/driver.o" "${name}_driver.c"
		gcc $flags $recorded -fvisibility=hidden -c -o "$sanitizers/recorder.o" "$here/recorder.c"
		gcc $flags -fvisibility=hidden -c -o "$sanitizers/hooks.o" "${name}_hooks.c"
		gcc $flags -DDRIVER_HEADER="\"$name.h\"" -rdynamic -o "$sanitizers/client" "$here/$name/client.c" \
			"$sanitizers"/*.o "$here/host/$host.c" support/drv_winmm.c -lpthread -ldl
		gcc $flags $recorded -fPIC -shared -o "$sanitizers/$name.so" "${name}_driver.c" "${name}_hooks.c" "$here/recorder.c"'
}

client_windows()
{
	ok "compile for Windows" sh -ec 'cd "$made"
		recorded="-DRECORDED=\"$name.h\" -DDriverProc=recorded"
		x86_64-w64-mingw32-gcc $strict $recorded -c -o driver.o "${name}_driver.c"
		x86_64-w64-mingw32-gcc $strict $recorded -c -o recorder.o "$here/recorder.c"
		x86_64-w64-mingw32-gcc $strict -o client.exe "$here/$name/client.c" "${name}_hooks.c" driver.o recorder.o $libraries'
}

client_run()
{
	client_title=$1
	shift
	"$@" >"$scratch/tap" 2>"$scratch/err"
	client_code=$?
	while IFS= read -r line; do
		case $line in
		'ok '*) pass "$client_title: ${line#* - }" ;;
		'not ok '*) fail "$client_title: ${line#* - }" ;;
		'# '*) echo "$line" ;;
		esac
	done <"$scratch/tap"
	if [ "$client_code" -eq 0 ] && grep -q '^1\.\.' "$scratch/tap"; then
		pass "$client_title: the client ends well"
	else
		fail "$client_title: the client ends well (exit code $client_code)" "$scratch/err"
	fi
}

client_record()
{
	client_title=$1
	shift
	rm -f "$scratch/record"
	RECORD=$scratch/record "$@" >"$scratch/out" 2>&1
	for word; do :; done
	same "$client_title: the messages are the documented ones" "$here/$name/$word.sequence" "$scratch/record"
}

# The DLL that is registered records, too.
client_make()
{
	make -s -C "$made" "$1" WINE="$top/tests/wine" WINEPREFIX="$top/out/build/wine" SUPPORT=support \
		HOOKS="${name}_hooks.c $here/recorder.c" \
		CFLAGS="-O1 -g -DRECORDED='\"$name.h\"' -DDriverProc=recorded"
}

client_register()
{
	ok "make register" client_make register
	trap 'client_make unregister >/dev/null 2>&1; chmod -R u+rwx "$scratch"; rm -rf "$scratch"' EXIT
}

# Nothing of it is left then.
client_unregister()
{
	ok "make unregister" client_make unregister
	tests/wine reg query 'HKLM\Software\Microsoft\Windows NT\CurrentVersion\Drivers32' >"$scratch/out" 2>&1
	lacks "the registry does not know it any more" "$name.dll" "$scratch/out"
	ok "make unregister once more" client_make unregister
}
