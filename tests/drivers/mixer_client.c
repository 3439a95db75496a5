/* Programs at one mixer, through mxdMessage, in a process of the real system's, whose own mixer functions go elsewhere. */
#define TRANSCRIPT_HERE
#include "mixer_two_line.h"

#include "direct.h"

static entry *mxd;

static void CALLBACK told(HDRVR handle, UINT msg, DWORD_PTR data, DWORD_PTR about, DWORD_PTR nothing)
{
	char line[96];
	(void)snprintf(line, sizeof line, "program %u: %s of %u, handle %u%s", (unsigned)data,
		msg == MM_MIXM_CONTROL_CHANGE ? "MM_MIXM_CONTROL_CHANGE" : "something else", (unsigned)about,
		(unsigned)(DWORD_PTR)handle, nothing == 0 ? "" : ", and more");
	transcript_say(line);
}

static DWORD_PTR open_mixer(UINT device, unsigned program, DWORD flags)
{
	MIXEROPENDESC description;
	DWORD_PTR id = 0;
	memset(&description, 0, sizeof description);
	description.hmx = (LPVOID)(DWORD_PTR)(program * 11);
	description.dwCallback = (DWORD_PTR)told;
	description.dwInstance = program;
	mxd(device, MXDM_OPEN, (DWORD_PTR)&id, (DWORD_PTR)&description, flags);
	return id;
}

static void say_line(DWORD_PTR id, DWORD how, DWORD destination, DWORD source, DWORD line_id, DWORD kind)
{
	MIXERLINEW line;
	memset(&line, 0, sizeof line);
	line.cbStruct = sizeof line;
	line.dwDestination = destination;
	line.dwSource = source;
	line.dwLineID = line_id;
	line.dwComponentType = kind;
	if (mxd(0, MXDM_GETLINEINFO, id, (DWORD_PTR)&line, how) != MMSYSERR_NOERROR)
		return;
	printf("line %u: \"%ls\", \"%ls\", %X, flags %X, destination %d, source %d, %u channels, %u connections,"
		" %u controls\n", (unsigned)line.dwLineID, line.szName, line.szShortName,
		(unsigned)line.dwComponentType, (unsigned)line.fdwLine, (int)line.dwDestination, (int)line.dwSource,
		(unsigned)line.cChannels, (unsigned)line.cConnections, (unsigned)line.cControls);
}

static DWORD find_control(DWORD_PTR id, DWORD how, DWORD line, DWORD control, DWORD count)
{
	MIXERCONTROLW found[2];
	MIXERLINECONTROLSW asked;
	memset(found, 0, sizeof found);
	memset(&asked, 0, sizeof asked);
	asked.cbStruct = sizeof asked;
	asked.dwLineID = line;
	asked.dwControlID = control;
	asked.cControls = count;
	asked.cbmxctrl = sizeof found[0];
	asked.pamxctrl = found;
	if (mxd(0, MXDM_GETLINECONTROLS, id, (DWORD_PTR)&asked, how) != MMSYSERR_NOERROR)
		return (DWORD)-1;
	for (DWORD i = 0; i < asked.cControls; i++) {
		DWORD bounds[2];
		memcpy(bounds, &found[i].Bounds, sizeof bounds);
		printf("control %u of line %u: \"%ls\", %X, flags %u, %u to %u\n", (unsigned)found[i].dwControlID,
			(unsigned)asked.dwLineID, found[i].szName, (unsigned)found[i].dwControlType,
			(unsigned)found[i].fdwControl, (unsigned)bounds[0], (unsigned)bounds[1]);
	}
	return found[0].dwControlID;
}

static void details(DWORD_PTR id, UINT msg, DWORD control, DWORD channels, DWORD *values)
{
	MIXERCONTROLDETAILS asked;
	memset(&asked, 0, sizeof asked);
	asked.cbStruct = sizeof asked;
	asked.dwControlID = control;
	asked.cChannels = channels;
	asked.cbDetails = sizeof *values;
	asked.paDetails = values;
	mxd(0, msg, id, (DWORD_PTR)&asked, 0);
}

static void set(DWORD_PTR id, DWORD control, DWORD channels, DWORD left, DWORD right)
{
	DWORD values[2] = {left, right};
	details(id, MXDM_SETCONTROLDETAILS, control, channels, values);
}

static void say(DWORD_PTR id, DWORD control, DWORD channels)
{
	DWORD values[2] = {0x5555, 0x5555};
	details(id, MXDM_GETCONTROLDETAILS, control, channels, values);
	printf("control %u: %X %X\n", (unsigned)control, (unsigned)values[0], (unsigned)values[1]);
}

static void mix(DWORD_PTR id, DWORD music, DWORD speech)
{
	DWORD samples[2] = {music, speech};
	mxd(0, LINES_MIX, id, (DWORD_PTR)samples, 0);
	printf("%08X and %08X make %08X\n", (unsigned)music, (unsigned)speech, (unsigned)samples[0]);
}

static void look(void)
{
	MIXERCAPSW caps;
	memset(&caps, 0, sizeof caps);
	mxd(0, MXDM_INIT, 0, 0, 0);
	mxd(0, MXDM_GETNUMDEVS, 0, 0, 0);
	mxd(0, MXDM_GETDEVCAPS, 0, (DWORD_PTR)&caps, sizeof caps);
	printf("\"%ls\", %u destination\n", caps.szPname, (unsigned)caps.cDestinations);
}

static void ask_for_lines(DWORD_PTR id)
{
	puts("# lines: by number, by id, by kind; and such as are not there");
	say_line(id, MIXER_GETLINEINFOF_DESTINATION, 0, 0, 0, 0);
	say_line(id, MIXER_GETLINEINFOF_SOURCE, 0, 0, 0, 0);
	say_line(id, MIXER_GETLINEINFOF_SOURCE, 0, 1, 0, 0);
	say_line(id, MIXER_GETLINEINFOF_LINEID, 0, 0, 2, 0);
	say_line(id, MIXER_GETLINEINFOF_COMPONENTTYPE, 0, 0, 0, MIXERLINE_COMPONENTTYPE_SRC_COMPACTDISC);
	say_line(id, MIXER_GETLINEINFOF_DESTINATION, 1, 0, 0, 0);
	say_line(id, MIXER_GETLINEINFOF_SOURCE, 0, 2, 0, 0);
	say_line(id, MIXER_GETLINEINFOF_LINEID, 0, 0, 3, 0);
	say_line(id, 7, 0, 0, 0, 0);
}

static DWORD ask_for_controls(DWORD_PTR id)
{
	puts("# controls: all of a line, one by its id, one by what it is");
	find_control(id, MIXER_GETLINECONTROLSF_ALL, 1, 0, 2);
	find_control(id, MIXER_GETLINECONTROLSF_ONEBYID, 0, 3, 0);
	const DWORD volume = find_control(id, MIXER_GETLINECONTROLSF_ONEBYTYPE, 1,
		MIXERCONTROL_CONTROLTYPE_VOLUME, 0);
	find_control(id, MIXER_GETLINECONTROLSF_ALL, 1, 0, 3);
	find_control(id, MIXER_GETLINECONTROLSF_ONEBYID, 0, 4, 0);
	find_control(id, MIXER_GETLINECONTROLSF_ONEBYTYPE, 2, MIXERCONTROL_CONTROLTYPE_BASS, 0);
	find_control(id, MIXER_GETLINECONTROLSF_ONEBYTYPE, 3, MIXERCONTROL_CONTROLTYPE_VOLUME, 0);
	return volume;
}

static void turn(DWORD_PTR one, DWORD_PTR other, DWORD volume)
{
	puts("# what one program sets, the other sees, and both hear");
	say(other, volume, 2);
	mix(other, 0x10002000, 0x01000200);
	set(one, volume, 2, 0x8000, 0);
	say(other, volume, 2);
	mix(other, 0x10002000, 0x01000200);
	puts("# one value for both sides");
	set(one, volume, 1, 0x4000, 0);
	say(other, volume, 2);
	puts("# a mute has one value only, and a bound");
	set(one, volume + 1, 2, 1, 1);
	set(one, volume + 1, 1, 2, 0);
	set(one, volume + 1, 1, 1, 0);
	say(other, volume + 1, 1);
	mix(other, 0x10002000, 0x01000200);
	puts("# a control that is not there");
	set(one, 4, 1, 0, 0);
}

int main(void)
{
	direct_open();
	mxd = direct_entry("mxdMessage");
	look();
	puts("# two programs, one device; and one that is not there");
	DWORD_PTR const one = open_mixer(0, 1, CALLBACK_FUNCTION);
	DWORD_PTR const other = open_mixer(0, 2, CALLBACK_FUNCTION);
	open_mixer(1, 3, CALLBACK_FUNCTION);
	puts(one != 0 && other != 0 && one != other ? "each has an id" : "ids are wrong");
	ask_for_lines(one);
	turn(one, other, ask_for_controls(one));
	puts("# a third one does not want to be told what it does, and all others are");
	DWORD_PTR const third = open_mixer(0, 3, CALLBACK_NULL);
	set(third, 2, 1, 0x1234, 0);
	puts("# one closes, the other goes on");
	mxd(0, MXDM_CLOSE, one, 0, 0);
	set(other, 2, 1, 0x4321, 0);
	mxd(0, MXDM_CLOSE, one, 0, 0);
	say(one, 0, 2);
	say(other, 0, 2);
	CALL(CloseDriver, (direct_driver, 0, 0));
	return 0;
}
