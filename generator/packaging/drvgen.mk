# For makefiles: drivers that are generated when their specs, or what these are read with, are newer.
#
#     DRVGEN_SPECS := volume.yaml mixer.yaml
#     include $(shell pkg-config --variable=makefile drvgen)
#
#     app: $(DRVGEN_STAMPS)
#             $(MAKE) -C $(DRVGEN_OUT)/volume host
#
# Each SPEC.yaml gives $(DRVGEN_OUT)/SPEC.stamp, which is as new as the last run, and the folder of the driver;
# a file in it is only touched when it changes. What needs a generated file depends on the stamp (order-only,
# `|`, and on the file itself where it shall be made again when only that one changes).
DRVGEN       ?= drvgen
DRVGEN_OUT   ?= out
DRVGEN_FLAGS ?=

DRVGEN_STAMPS := $(patsubst %.yaml,$(DRVGEN_OUT)/%.stamp,$(notdir $(DRVGEN_SPECS)))

define DRVGEN_RULE
$(DRVGEN_OUT)/$(basename $(notdir $(1))).stamp: $(1)
	@mkdir -p $$(@D)
	$$(DRVGEN) generate $$(DRVGEN_FLAGS) $(1) -o $$(DRVGEN_OUT) --stamp $$@ --depfile $$(@:.stamp=.d)
endef
$(foreach spec,$(DRVGEN_SPECS),$(eval $(call DRVGEN_RULE,$(spec))))

-include $(DRVGEN_STAMPS:.stamp=.d)
