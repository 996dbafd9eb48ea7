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

sanudo_program(sanudo src/cli/cli_main.cc cli export evaluate pipeline event quote actor time mention
  tree token text document knowledge ontology nn model_file unicode base)
if(TARGET sanudo)
  target_link_libraries(sanudo PRIVATE CLI11::CLI11)
endif()
