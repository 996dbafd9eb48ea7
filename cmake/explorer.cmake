# The explorer (web/) inside the program: its files in place of src/serve/no_explorer.cc.
option(SANUDO_EXPLORER "Build the explorer, where there is a Node.js and an npm registry" ON)

function(sanudo_embed_explorer)
  file(GLOB_RECURSE sources CONFIGURE_DEPENDS ${PROJECT_SOURCE_DIR}/web/src/*
    ${PROJECT_SOURCE_DIR}/web/public/*)
  # Made anew when the Node.js that was missing is there: tools/python_env.sh leaves this stamp.
  file(GLOB node ${PROJECT_SOURCE_DIR}/build/venv/.build-*)
  set(folder ${PROJECT_BINARY_DIR}/explorer)
  set(files ${PROJECT_BINARY_DIR}/explorer_files.cc)
  add_custom_command(OUTPUT ${files} VERBATIM
    COMMAND ${PROJECT_SOURCE_DIR}/tools/build_explorer.sh ${folder} ${files}
    DEPENDS ${node} ${sources} ${PROJECT_SOURCE_DIR}/web/index.html ${PROJECT_SOURCE_DIR}/web/vite.config.ts
      ${PROJECT_SOURCE_DIR}/web/package-lock.json ${PROJECT_SOURCE_DIR}/tools/build_explorer.sh
      ${PROJECT_SOURCE_DIR}/tools/embed_files.py
    COMMENT "Building the explorer")
  get_target_property(kept sanudo_serve SOURCES)
  list(FILTER kept EXCLUDE REGEX "/no_explorer\\.cc$")
  set_target_properties(sanudo_serve PROPERTIES SOURCES "${kept}")
  target_sources(sanudo_serve PRIVATE ${files})
endfunction()

if(SANUDO_EXPLORER AND TARGET sanudo_serve)
  sanudo_embed_explorer()
endif()

if(SANUDO_TESTS)
  set(run ${PROJECT_SOURCE_DIR}/web/tests/run.sh)
  add_test(NAME web.unit COMMAND ${run} unit)
  add_test(NAME web.browser COMMAND ${run} browser $<TARGET_FILE:sanudo> ${PROJECT_BINARY_DIR}/pictures)
  set_tests_properties(web.unit web.browser PROPERTIES
    SKIP_RETURN_CODE 77 LABELS slow TIMEOUT 900 RESOURCE_LOCK node_modules)
endif()
