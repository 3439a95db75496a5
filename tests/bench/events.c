/* The least that a generator which reads YAML with libyaml can do: read each file and take all its events. */
#include <fcntl.h>
#include <stdio.h>
#include <unistd.h>

#include <yaml.h>

enum { LARGEST = 1 << 20 };

static unsigned char bytes[LARGEST];

static size_t read_file(const char *path)
{
	size_t length = 0;
	ssize_t got = 0;
	const int file = open(path, O_RDONLY);
	while (file >= 0 && (got = read(file, bytes + length, LARGEST - length)) > 0)
		length += (size_t)got;
	if (file < 0 || got < 0)
		perror(path);
	(void)close(file);
	return length;
}

static int take_events(size_t length)
{
	yaml_parser_t parser;
	int ended = 0;
	if (!yaml_parser_initialize(&parser))
		return 0;
	yaml_parser_set_input_string(&parser, bytes, length);
	while (!ended) {
		yaml_event_t event;
		if (!yaml_parser_parse(&parser, &event))
			break;
		ended = event.type == YAML_STREAM_END_EVENT;
		yaml_event_delete(&event);
	}
	yaml_parser_delete(&parser);
	return ended;
}

int main(int argc, char **argv)
{
	int good = 1;
	for (int i = 1; i < argc; i++)
		good &= take_events(read_file(argv[i]));
	return good ? 0 : 1;
}
