# drvgen: `make quickstart` for a first look, `make help` for the rest.

CFLAGS   ?= -O2 -g
WARNINGS := -Wall -Wextra -Wpedantic -Wconversion -Wshadow
BASE     := -std=c11 -D_POSIX_C_SOURCE=200809L $(WARNINGS) -iquote generator -iquote templates/support -MMD -MP
PREFIX   ?= /usr/local
DESTDIR  ?=
FIXED    ?= -no-pie

BUILD := out/build
TOOL  := out/bin/drvgen

# What the tool and the build's own tool share.
CORE := asks c_fold c_names check constants devices diagnostic driver_check driver_check_names \
	driver_scopes extend files files_look files_read files_write findings folders forms image \
	items json locations lookup mark markers message model names open_data paths pool \
	protocol protocol_image protocol_image_asks protocol_image_messages registry scope_check \
	scopes settings shape structures template_compile template_escape template_image \
	template_render template_scan text value verbs yaml yaml_bytes yaml_keys yaml_syntax
# What only the tool has.
ONLY := catalogue catalogue_data command_check command_diff command_explain command_generate \
	command_graph command_import command_new command_scenario command_schema command_trace \
	command_verify command_view depfile diff diff_answers diff_commands diff_families \
	diff_keys diff_messages diff_protocols driver explain graph \
	header_scan header_value import listing main mock_places mock_tables options process render \
	run scenario scenario_rules scenario_shapes schema schema_known schema_values stale \
	trace_judge trace_read trace_view view view_asks view_explore view_hash view_inner \
	view_inner_places view_inner_scopes view_items view_lines view_messages view_mock \
	view_model view_needs view_registry view_structures view_test view_variants view_verbs

CORE_OBJECTS := $(CORE:%=$(BUILD)/%.o)
# What the tool shares with the mocks that it generates: the guard, and how calls are told.
GUARD := drv_mock_guard drv_mock_objects drv_mock_words
TOOL_OBJECTS := $(CORE_OBJECTS) $(ONLY:%=$(BUILD)/%.o) $(GUARD:%=$(BUILD)/%.o)
PROTOCOLS    := $(sort $(wildcard specs/protocols/*.yaml))
TEMPLATES    := $(sort $(wildcard templates/*.mustache templates/*.yaml templates/*/*))
DRIVERS      := $(sort $(wildcard specs/drivers/*.yaml))

.PHONY: all bench bless clean fuzz help lint mutants quickstart test verify-wine
.DELETE_ON_ERROR:
.SECONDARY:

all: $(TOOL)

# At a fixed address: the protocols that it carries are full of pointers, which every run would have to relocate.
$(TOOL): $(TOOL_OBJECTS) | $(dir $(TOOL))
	$(CC) $(FIXED) $(LDFLAGS) -o $@ $^ -lyaml -lpthread $(LDLIBS)

$(BUILD)/embed: $(CORE_OBJECTS) $(BUILD)/embed.o
	$(CC) $(LDFLAGS) -o $@ $^ -lyaml -lpthread $(LDLIBS)

$(BUILD)/catalogue_data.c: $(BUILD)/embed $(PROTOCOLS) $(TEMPLATES)
	$(BUILD)/embed templates $(PROTOCOLS) >$@

$(BUILD)/catalogue_data.o: $(BUILD)/catalogue_data.c
	$(CC) $(BASE) -Wno-overlength-strings $(CPPFLAGS) $(CFLAGS) -c -o $@ $<

$(BUILD)/%.o: generator/%.c | $(BUILD)
	$(CC) $(BASE) $(CPPFLAGS) $(CFLAGS) -c -o $@ $<

$(BUILD)/drv_%.o: templates/support/drv_%.c | $(BUILD)
	$(CC) $(BASE) $(CPPFLAGS) $(CFLAGS) -c -o $@ $<

$(BUILD) $(dir $(TOOL)):
	mkdir -p $@

-include $(wildcard $(BUILD)/*.d)

# ---- the main job ----

quickstart:
	@tests/prepare quickstart
	@$(MAKE) --no-print-directory -j2 all
	@tests/quickstart

# ---- tests ----

UNITS := $(patsubst tests/unit/%.c,$(BUILD)/unit/%,$(sort $(wildcard tests/unit/test_*.c)))
CHECKED := -g -O1 -fsanitize=address,undefined -fno-sanitize-recover=all

test:
	@tests/prepare test
	@$(MAKE) --no-print-directory -j2 all $(UNITS) $(BUILD)/unit/driver.so
	@tests/run

$(BUILD)/checked/%.o: generator/%.c | $(BUILD)/checked
	$(CC) $(BASE) $(CPPFLAGS) $(CHECKED) -c -o $@ $<

# The support files' own tests: under the sanitizer that finds most in each.
SUPPORTED := $(CC) -std=c99 -D_POSIX_C_SOURCE=200809L $(WARNINGS) -g -O1 -rdynamic -Itemplates/support

$(BUILD)/unit/test_winmm: tests/unit/test_winmm.c $(wildcard templates/support/*) | $(BUILD)/unit
	$(SUPPORTED) -fsanitize=address,undefined -o $@ $< templates/support/drv_winmm.c -lcmocka -lpthread -ldl

$(BUILD)/unit/test_attempt: tests/unit/test_attempt.c $(wildcard templates/support/*) | $(BUILD)/unit
	$(SUPPORTED) -fsanitize=address,undefined -o $@ $< templates/support/drv_attempt.c -lcmocka -lpthread

MODEL := $(wildcard templates/support/drv_model*.c templates/support/drv_inner*.c) templates/support/drv_nodes.c

$(BUILD)/unit/test_model: tests/unit/test_model.c $(wildcard templates/support/*) | $(BUILD)/unit
	$(SUPPORTED) -fsanitize=address,undefined -o $@ $< $(MODEL) -lcmocka

$(BUILD)/unit/test_ways: tests/unit/test_ways.c $(wildcard templates/support/*) | $(BUILD)/unit
	$(SUPPORTED) -fsanitize=address,undefined -o $@ $< $(MODEL) -lcmocka

# A driver for test_winmm to load.
$(BUILD)/unit/driver.so: $(TOOL) specs/drivers/minimal.yaml | $(BUILD)/unit
	$(TOOL) generate specs/drivers/minimal.yaml -o $(BUILD)/unit
	$(CC) -std=c99 -fPIC -shared -I$(BUILD)/unit/minimal/support -o $@ $(BUILD)/unit/minimal/minimal_*.c

$(BUILD)/unit/test_ids $(BUILD)/unit/test_inner $(BUILD)/unit/test_pending $(BUILD)/unit/test_scope: $(BUILD)/unit/%: tests/unit/%.c \
		$(wildcard templates/support/*) | $(BUILD)/unit
	$(SUPPORTED) -fsanitize=thread -o $@ $< -lcmocka -lpthread

$(BUILD)/unit/test_mock: tests/unit/test_mock.c $(wildcard templates/support/*) | $(BUILD)/unit
	$(SUPPORTED) -fsanitize=thread -o $@ $< $(wildcard templates/support/drv_mock*.c) -lcmocka -lpthread

# Their threads are contexts, which sanitizers do not understand.
$(BUILD)/unit/test_turns: tests/unit/test_turns.c tests/unit/turns.h $(wildcard templates/support/*) | $(BUILD)/unit
	$(SUPPORTED) -o $@ $< -lcmocka

$(BUILD)/unit/test_driver_turns: tests/unit/test_driver_turns.c $(wildcard tests/unit/*.h) $(wildcard templates/support/* tests/golden/minimal/*) \
		| $(BUILD)/unit
	$(SUPPORTED) -Itests/golden/minimal '-DDRIVER_FILE="minimal_driver.c"' '-DHOOKS_FILE="test_minimal.c"' -o $@ $< -lcmocka

$(BUILD)/unit/test_inner_turns: TRIED = acm_mulaw
$(BUILD)/unit/test_part_turns: TRIED = vfw_runlength
$(BUILD)/unit/test_input_turns $(BUILD)/unit/test_port_turns: TRIED = midi_recorder
$(BUILD)/unit/test_inner_turns $(BUILD)/unit/test_input_turns $(BUILD)/unit/test_part_turns $(BUILD)/unit/test_port_turns: \
		$(BUILD)/unit/%: tests/unit/%.c $(wildcard tests/unit/*.h tests/unit/test_port_turns.c templates/support/* $(foreach driver,acm_mulaw midi_recorder vfw_runlength,tests/golden/$(driver)/*)) \
		| $(BUILD)/unit
	$(SUPPORTED) -Itests/golden/$(TRIED) -o $@ $< -lcmocka

$(BUILD)/unit/%: tests/unit/%.c $(CORE:%=$(BUILD)/checked/%.o) | $(BUILD)/unit
	$(CC) $(BASE) $(CPPFLAGS) $(CHECKED) -o $@ $< $(CORE:%=$(BUILD)/checked/%.o) -lcmocka -lyaml -lpthread

$(BUILD)/checked $(BUILD)/unit:
	mkdir -p $@

# Each driver that ships with Wine, against the table of what it was seen to answer.
verify-wine: all
	tests/verify/wine.t

bless: all
	tests/bless

lint: all
	tests/lint/run

bench: all
	tests/bench/run

fuzz: all
	tests/fuzz/run $(SECONDS)

mutants: all
	tests/mutants/run $(if $(ALL),,--of-support 8 --of-families 20)

# ---- installation ----

include generator/packaging/package.mk

clean:
	find out -mindepth 1 -maxdepth 1 ! -name .gitignore -exec rm -rf {} +

help:
	@echo 'make quickstart   install what is missing, build, generate and test the example drivers'
	@echo 'make              build out/bin/drvgen'
	@echo 'make test         run every test'
	@echo 'make bless        accept the output as it is now as the golden files; look at the diff'
	@echo 'make bench        measure speed against its goals'
	@echo 'make lint         run the analysers'
	@echo 'make verify-wine  try the drivers that ship with Wine, and compare with what is known of them'
	@echo 'make fuzz         feed random input to the reader, for SECONDS=60'
	@echo 'make mutants      break generated drivers, line by line: their self-tests must notice'
	@echo 'make install      PREFIX=/usr/local DESTDIR=; make uninstall undoes it'
	@echo 'make deb          a Debian package, in out/deb'
	@echo 'make clean        remove everything that was built or generated in out/'
