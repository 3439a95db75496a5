# drvgen: `make quickstart` for a first look, `make help` for the rest.

CFLAGS   ?= -O2 -g
WARNINGS := -Wall -Wextra -Wpedantic -Wconversion -Wshadow
BASE     := -std=c11 -D_POSIX_C_SOURCE=200809L $(WARNINGS) -iquote generator -MMD -MP
PREFIX   ?= /usr/local
DESTDIR  ?=

BUILD := out/build
TOOL  := out/bin/drvgen

# What the tool and the build's own tool share.
CORE := c_names check diagnostic driver_check files files_look files_read folders message model names \
	paths pool protocol scopes shape template_compile template_escape template_image \
	template_render template_scan text value yaml yaml_bytes yaml_keys yaml_syntax
# What only the tool has.
ONLY := catalogue catalogue_data command_check command_explain command_generate command_new depfile \
	driver main options render run view view_test

CORE_OBJECTS := $(CORE:%=$(BUILD)/%.o)
TOOL_OBJECTS := $(CORE_OBJECTS) $(ONLY:%=$(BUILD)/%.o)
PROTOCOLS    := $(sort $(wildcard specs/protocols/*.yaml))
TEMPLATES    := $(sort $(wildcard templates/*.mustache templates/*.yaml templates/*/*))
DRIVERS      := $(sort $(wildcard specs/drivers/*.yaml))

.PHONY: all bench bless clean fuzz help install lint quickstart test uninstall
.DELETE_ON_ERROR:

all: $(TOOL)

$(TOOL): $(TOOL_OBJECTS) | out/bin
	$(CC) $(LDFLAGS) -o $@ $^ -lyaml $(LDLIBS)

$(BUILD)/embed: $(CORE_OBJECTS) $(BUILD)/embed.o
	$(CC) $(LDFLAGS) -o $@ $^ -lyaml $(LDLIBS)

$(BUILD)/catalogue_data.c: $(BUILD)/embed $(PROTOCOLS) $(TEMPLATES)
	$(BUILD)/embed templates $(PROTOCOLS) >$@

$(BUILD)/catalogue_data.o: $(BUILD)/catalogue_data.c
	$(CC) $(BASE) -Wno-overlength-strings $(CPPFLAGS) $(CFLAGS) -c -o $@ $<

$(BUILD)/%.o: generator/%.c | $(BUILD)
	$(CC) $(BASE) $(CPPFLAGS) $(CFLAGS) -c -o $@ $<

$(BUILD) out/bin:
	mkdir -p $@

-include $(wildcard $(BUILD)/*.d)
