# What is installed beside the tool, and the Debian package.

PACKAGING := generator/packaging
VERSION   := $(shell sed -n 's/^.define DRVGEN_VERSION "\(.*\)"/\1/p' generator/version.h)
MANUALS   := $(BUILD)/man/drvgen.1 $(BUILD)/man/drvgen.5 $(BUILD)/man/drvgen.7
INSTALLER := DESTDIR='$(DESTDIR)' PREFIX='$(PREFIX)' VERSION='$(VERSION)' TOOL='$(TOOL)' BUILT='$(BUILD)' \
	$(PACKAGING)/install.sh

.PHONY: deb install man uninstall

# Commands and messages are described by what the tool itself says of them.
$(BUILD)/man/%: $(PACKAGING)/man/% $(PACKAGING)/man/make $(TOOL) | $(BUILD)/man
	$(PACKAGING)/man/make '$(TOOL)' '$(VERSION)' $< >$@

$(BUILD)/man:
	mkdir -p $@

man: $(MANUALS)

install: all man
	$(INSTALLER) install

uninstall:
	$(INSTALLER) uninstall

# Built from a copy of the sources, so that nothing of the package is left among them.
deb:
	$(PACKAGING)/deb '$(VERSION)' '$(dir $(BUILD:/=))deb'
