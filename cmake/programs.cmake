# The programs. Each is a thin main over the folders.
function(sanudo_program name source)
  if(EXISTS ${PROJECT_SOURCE_DIR}/${source})
    add_executable(${name} ${source})
    target_link_libraries(${name} PRIVATE sanudo_flags)
    sanudo_link(${name} ${ARGN})
  endif()
endfunction()

sanudo_program(sanudo-train src/train/train_main.cc
  train tree token text document unicode nn model_file base)

# Not part of the build: cmake --build build/release --target bench_reading.
sanudo_program(bench_reading bench/reading_main.cc
  tree token text document unicode nn model_file base)
set_target_properties(bench_reading PROPERTIES EXCLUDE_FROM_ALL ON)

# bench/make_duplicates.py makes what it reads.
sanudo_program(bench_duplicates bench/duplicates_main.cc duplicate unicode base)
target_link_libraries(bench_duplicates PRIVATE simdjson::simdjson)
sanudo_program(bench_identity bench/identity_main.cc identity duplicate pipeline event quote actor place
  time mention tree token text document knowledge ontology nn model_file unicode base)
set_target_properties(bench_duplicates bench_identity PROPERTIES EXCLUDE_FROM_ALL ON)
sanudo_program(bench_columns bench/columns_main.cc export columnar column_set pipeline event quote actor place
  time mention tree token text document knowledge ontology nn model_file unicode base)
set_target_properties(bench_columns PROPERTIES EXCLUDE_FROM_ALL ON)
sanudo_program(bench_store bench/store_main.cc store identity duplicate pipeline event quote actor place
  time mention tree token text document knowledge ontology nn model_file unicode base)
set_target_properties(bench_store PROPERTIES EXCLUDE_FROM_ALL ON)

sanudo_program(sanudo src/cli/cli_main.cc cli column_set store identity duplicate export columnar evaluate pipeline event quote actor place time mention
  tree token text document knowledge ontology nn model_file unicode base)
if(TARGET sanudo)
  sanudo_link(sanudo serve)
  target_link_libraries(sanudo PRIVATE CLI11::CLI11)
endif()

# The knowledge base is compiled at build time: <build>/share/sanudo/world.bin.
sanudo_program(sanudo-knowledge src/knowledge/compile_main.cc
  knowledge ontology unicode model_file base)
sanudo_program(bench_names bench/names.cc knowledge ontology unicode model_file base)
if(TARGET bench_names)
  target_include_directories(bench_names PRIVATE ${PROJECT_SOURCE_DIR}/src ${PROJECT_SOURCE_DIR}/include)
endif()
if(TARGET sanudo-knowledge)
  file(GLOB_RECURSE SANUDO_KNOWLEDGE_TABLES CONFIGURE_DEPENDS
    ${PROJECT_SOURCE_DIR}/data/knowledge/*.tsv)
  set(SANUDO_WORLD ${PROJECT_BINARY_DIR}/share/sanudo/world.bin)
  add_custom_command(OUTPUT ${SANUDO_WORLD}
    COMMAND ${CMAKE_COMMAND} -E make_directory ${PROJECT_BINARY_DIR}/share/sanudo
    COMMAND sanudo-knowledge force ${PROJECT_SOURCE_DIR}/data/knowledge ${SANUDO_WORLD}
    DEPENDS sanudo-knowledge ${SANUDO_KNOWLEDGE_TABLES} VERBATIM)
  add_custom_target(sanudo_world ALL DEPENDS ${SANUDO_WORLD})
endif()

# The run-time data beside the programs: model and lexicon; the knowledge base is compiled there.
file(GLOB_RECURSE SANUDO_LEXICON CONFIGURE_DEPENDS RELATIVE ${PROJECT_SOURCE_DIR}/data
  ${PROJECT_SOURCE_DIR}/data/lexicon/*.tsv)
file(MAKE_DIRECTORY ${SANUDO_BUILT_DATA}/lexicon/en)
set(SANUDO_COPIED ${SANUDO_BUILT_DATA}/en.model)
add_custom_command(OUTPUT ${SANUDO_BUILT_DATA}/en.model DEPENDS ${PROJECT_SOURCE_DIR}/models/en.model
  COMMAND ${CMAKE_COMMAND} -E copy ${PROJECT_SOURCE_DIR}/models/en.model ${SANUDO_BUILT_DATA}/en.model)
list(APPEND SANUDO_COPIED ${SANUDO_BUILT_DATA}/lexicon/en/likely.tsv)
add_custom_command(OUTPUT ${SANUDO_BUILT_DATA}/lexicon/en/likely.tsv
  DEPENDS ${PROJECT_SOURCE_DIR}/models/en.likely.tsv
  COMMAND ${CMAKE_COMMAND} -E copy ${PROJECT_SOURCE_DIR}/models/en.likely.tsv
    ${SANUDO_BUILT_DATA}/lexicon/en/likely.tsv)
file(GLOB_RECURSE SANUDO_TABLES CONFIGURE_DEPENDS RELATIVE ${PROJECT_SOURCE_DIR}/data
  ${PROJECT_SOURCE_DIR}/data/knowledge/*.tsv)
file(MAKE_DIRECTORY ${SANUDO_BUILT_DATA}/knowledge/names)
list(APPEND SANUDO_COPIED ${SANUDO_BUILT_DATA}/openapi.yaml)
add_custom_command(OUTPUT ${SANUDO_BUILT_DATA}/openapi.yaml
  DEPENDS ${PROJECT_SOURCE_DIR}/docs/format/openapi.yaml
  COMMAND ${CMAKE_COMMAND} -E copy ${PROJECT_SOURCE_DIR}/docs/format/openapi.yaml
    ${SANUDO_BUILT_DATA}/openapi.yaml)
foreach(table ${SANUDO_LEXICON} ${SANUDO_TABLES})
  add_custom_command(OUTPUT ${SANUDO_BUILT_DATA}/${table} DEPENDS ${PROJECT_SOURCE_DIR}/data/${table}
    COMMAND ${CMAKE_COMMAND} -E copy ${PROJECT_SOURCE_DIR}/data/${table} ${SANUDO_BUILT_DATA}/${table})
  list(APPEND SANUDO_COPIED ${SANUDO_BUILT_DATA}/${table})
endforeach()
add_custom_target(sanudo_data ALL DEPENDS ${SANUDO_COPIED})
