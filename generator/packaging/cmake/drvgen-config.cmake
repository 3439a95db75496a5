# find_package(drvgen): the tool, as DRVGEN_EXECUTABLE, and drvgen_add_driver. A cross build needs the package
# of the machine that builds; where only the target's is found, set drvgen_DIR or DRVGEN_EXECUTABLE.
cmake_policy(PUSH)
cmake_policy(VERSION 3.13)

get_filename_component(_drvgen_prefix "${CMAKE_CURRENT_LIST_DIR}/../../.." ABSOLUTE)
find_program(DRVGEN_EXECUTABLE drvgen HINTS "${_drvgen_prefix}/bin" NO_CMAKE_FIND_ROOT_PATH)
set(DRVGEN_DATA_DIR "${_drvgen_prefix}/share/drvgen")

# A tool of another machine must not be taken for the host's.
if(DRVGEN_EXECUTABLE)
  execute_process(COMMAND "${DRVGEN_EXECUTABLE}" --version OUTPUT_VARIABLE _drvgen_version
    ERROR_QUIET RESULT_VARIABLE _drvgen_code)
endif()
if(NOT DRVGEN_EXECUTABLE OR NOT _drvgen_code EQUAL 0 OR NOT _drvgen_version MATCHES "^drvgen ")
  set(drvgen_FOUND FALSE)
  set(drvgen_NOT_FOUND_MESSAGE
    "no drvgen that runs on this machine ('${DRVGEN_EXECUTABLE}'); set DRVGEN_EXECUTABLE to one")
else()
  set(DRVGEN_TARGET)
  include("${CMAKE_CURRENT_LIST_DIR}/drvgen.cmake")
endif()
unset(_drvgen_prefix)
unset(_drvgen_version)
unset(_drvgen_code)
cmake_policy(POP)
