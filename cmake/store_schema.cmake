# The scripts of src/store/schema as literals of the program: <build>/generated/store/schema_scripts.h.
foreach(script 1_tables 1_views)
  set(file ${PROJECT_SOURCE_DIR}/src/store/schema/${script}.sql)
  string(TOUPPER ${script} name)
  file(READ ${file} SANUDO_SCHEMA_${name})
  set_property(DIRECTORY APPEND PROPERTY CMAKE_CONFIGURE_DEPENDS ${file})
endforeach()
configure_file(cmake/schema_scripts.h.in
  ${PROJECT_BINARY_DIR}/generated/store/schema_scripts.h @ONLY)
target_include_directories(sanudo_store PRIVATE ${PROJECT_BINARY_DIR}/generated)
