/* The ACM with a mock of a codec: streams that answer at once, and streams that call back. */
#include "mock_acm_mulaw.h"

#include "lent.h"

#ifndef CALLBACK_FUNCTION
#define CALLBACK_FUNCTION 0x00030000
#endif

#define driver mock_acm_mulaw_DriverProc

static ACMDRVSTREAMINSTANCE stream;
static ACMDRVSTREAMHEADER header;
static DWORD_PTR id, other_id;
static int handle;

static void CALLBACK callback(HDRVR acm, UINT message, DWORD_PTR data, DWORD_PTR at, DWORD_PTR none)
{
	(void)acm, (void)data, (void)none;
	note(message == MM_ACM_OPEN ? "o" : message == MM_ACM_CLOSE ? "c" : message == MM_ACM_DONE ? "d" : "?");
	if (message == MM_ACM_DONE && (at != (DWORD_PTR)&header || (header.fdwStatus & ACMSTREAMHEADER_STATUSF_DONE) == 0))
		note("!");
}

static LRESULT send(UINT message, LPARAM second)
{
	return driver(id, (HDRVR)(void *)&handle, message, (LPARAM)&stream, second);
}

static void open_stream(DWORD flags)
{
	memset(&stream, 0, sizeof stream);
	memset(&header, 0, sizeof header);
	stream.cbStruct = sizeof stream;
	header.cbStruct = sizeof header;
	stream.dwCallback = (DWORD_PTR)callback;
	stream.fdwOpen = flags;
	check(send(ACMDM_STREAM_OPEN, 0) == 0, "a stream is opened");
}

static void begin(void)
{
	driver(0, NULL, DRV_LOAD, 0, 0);
	driver(0, NULL, DRV_ENABLE, 0, 0);
	id = (DWORD_PTR)driver(0, (HDRVR)(void *)&handle, DRV_OPEN, 0, 0);
}

static void end(void)
{
	driver(id, (HDRVR)(void *)&handle, DRV_CLOSE, 0, 0);
	driver(0, NULL, DRV_DISABLE, 0, 0);
	driver(0, NULL, DRV_FREE, 0, 0);
}

/* Another instance with a stream of its own. */
static void use_other(void)
{
	static ACMDRVSTREAMINSTANCE other;
	HDRVR const its_handle = (HDRVR)(void *)&other;
	other_id = (DWORD_PTR)driver(0, its_handle, DRV_OPEN, 0, 0);
	check(driver(other_id, its_handle, ACMDM_STREAM_OPEN, (LPARAM)&other, 0) == 0, "another instance has another stream");
	check(driver(other_id, its_handle, ACMDM_STREAM_CLOSE, (LPARAM)&other, 0) == 0, "which is closed");
	driver(other_id, its_handle, DRV_CLOSE, 0, 0);
}

int main(int count, char **arguments)
{
	mock_acm_mulaw_begin();
	drv_mock_record(mock_acm_mulaw(), count > 1 ? arguments[1] : NULL);
	begin();
	open_stream(ACM_STREAMOPENF_QUERY);
	check(stream.dwDriver == 0, "or it is only asked whether it could be");
	check(send(ACMDM_STREAM_CLOSE, 0) == 0, "which may be closed all the same");
	was_told("", "and nobody is told");
	open_stream(CALLBACK_FUNCTION);
	send(ACMDM_STREAM_PREPARE, (LPARAM)&header);
	send(ACMDM_STREAM_CONVERT, (LPARAM)&header);
	use_other();
	check(header.fdwStatus == 0, "one that answers at once leaves the bits alone");
	send(ACMDM_STREAM_UNPREPARE, (LPARAM)&header);
	send(ACMDM_STREAM_CLOSE, 0);
	was_told("", "and does not call back");
	end();
	drv_mock_record(mock_acm_mulaw(), NULL);
	begin();
	open_stream(CALLBACK_FUNCTION | ACM_STREAMOPENF_ASYNC);
	send(ACMDM_STREAM_PREPARE, (LPARAM)&header);
	send(ACMDM_STREAM_CONVERT, (LPARAM)&header);
	was_told("od", "one that answers later does");
	mock_keeps_buffers(mock_acm_mulaw_on(ACMDM_STREAM_CONVERT));
	send(ACMDM_STREAM_CONVERT, (LPARAM)&header);
	check(header.fdwStatus == ACMSTREAMHEADER_STATUSF_INQUEUE, "and may have the buffers");
	drv_mock_allow(mock_acm_mulaw(), DRV_MOCK_LENT);
	check(send(ACMDM_STREAM_CLOSE, 0) == ACMERR_BUSY, "while it is busy");
	send(ACMDM_STREAM_RESET, 0);
	was_told("d", "until it is reset");
	send(ACMDM_STREAM_UNPREPARE, (LPARAM)&header);
	send(ACMDM_STREAM_CLOSE, 0);
	was_told("c", "and closed");
	end();
	check(mock_acm_mulaw_end() == 0, "nothing is wrong");
	return end_checks();
}
