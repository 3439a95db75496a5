# For makefiles: drivers that are generated when their specs, or what these are read with, are newer.
#
#     DRVGEN_SPECS := volume.yaml mixer.yaml
#     include $(shell pkg-config --variable=makefile drvgen)
#
#     out/volume/volume_driver.o: out/volume/volume_driver.c
#             $(CC) -MMD -MP -Iout/volume -Iout/volume/support -c -o $@ $<
#     -include $(wildcard out/*/*.d)
#
# A spec is called like its driver: NAME.yaml gives $(DRVGEN_OUT)/NAME.stamp, which is as new as the last run, and
# the folder $(DRVGEN_OUT)/NAME. A file there is touched only when it changes, so only what needs it is built
# again. What is not made of generated files alone, like hooks, waits for them with `| $(DRVGEN_OUT)/NAME.stamp`.
DRVGEN       ?= drvgen
DRVGEN_OUT   ?= out
DRVGEN_FLAGS ?=

DRVGEN_STAMPS := $(patsubst %.yaml,$(DRVGEN_OUT)/%.stamp,$(notdir $(DRVGEN_SPECS)))

# The files of the driver $(1): those that a build begins with, and those that are there.
DRVGEN_FILES = $(sort $(addprefix $(DRVGEN_OUT)/$(1)/,$(1).h $(1)_driver.c $(1)_hooks.c test_$(1).c $(1).def $(1).rc) \
	$(wildcard $(DRVGEN_OUT)/$(1)/*.[ch] $(DRVGEN_OUT)/$(1)/support/*.[ch]))

# They come with the stamp, by no recipe of their own: so make looks at their dates afterwards.
define DRVGEN_RULE
$(DRVGEN_OUT)/$(basename $(notdir $(1))).stamp: $(1)
	@mkdir -p $$(@D)
	$$(DRVGEN) generate $$(DRVGEN_FLAGS) $(1) -o $$(DRVGEN_OUT) --stamp $$@ --depfile $$(@:.stamp=.d)
$(call DRVGEN_FILES,$(basename $(notdir $(1)))): $(DRVGEN_OUT)/$(basename $(notdir $(1))).stamp ;
endef
$(foreach spec,$(DRVGEN_SPECS),$(eval $(call DRVGEN_RULE,$(spec))))

-include $(DRVGEN_STAMPS:.stamp=.d)
