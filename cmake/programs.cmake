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
