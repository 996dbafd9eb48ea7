# The library as one shared object, its headers, data and CMake package.
add_library(sanudo_library SHARED)
set_target_properties(sanudo_library PROPERTIES OUTPUT_NAME sanudo EXPORT_NAME sanudo
  VERSION ${PROJECT_VERSION} SOVERSION 0)
target_include_directories(sanudo_library INTERFACE
  $<BUILD_INTERFACE:${PROJECT_SOURCE_DIR}/include> $<INSTALL_INTERFACE:${CMAKE_INSTALL_INCLUDEDIR}>)
foreach(folder column_set store identity duplicate pipeline export columnar event quote actor place time mention tree token text document knowledge
    ontology nn model_file unicode base)
  if(TARGET sanudo_${folder})
    target_sources(sanudo_library PRIVATE $<TARGET_OBJECTS:sanudo_${folder}>)
  endif()
endforeach()
target_link_libraries(sanudo_library PRIVATE fmt::fmt ICU::uc ICU::i18n PkgConfig::XXHASH
  Threads::Threads pugixml::pugixml simdjson::simdjson ZLIB::ZLIB LibArchive::LibArchive
  PkgConfig::BROTLI PkgConfig::GUMBO PkgConfig::UCHARDET SQLite::SQLite3 ${CMAKE_DL_LIBS})

install(TARGETS sanudo RUNTIME)
install(TARGETS sanudo_library EXPORT sanudo LIBRARY)
install(DIRECTORY include/sanudo TYPE INCLUDE)
install(DIRECTORY ${SANUDO_BUILT_DATA} TYPE DATA)
include(CMakePackageConfigHelpers)
set(package ${CMAKE_INSTALL_LIBDIR}/cmake/sanudo)
install(EXPORT sanudo NAMESPACE sanudo:: FILE sanudoTargets.cmake DESTINATION ${package})
configure_package_config_file(cmake/sanudoConfig.cmake.in
  ${PROJECT_BINARY_DIR}/sanudoConfig.cmake INSTALL_DESTINATION ${package})
write_basic_package_version_file(${PROJECT_BINARY_DIR}/sanudoConfigVersion.cmake
  COMPATIBILITY SameMinorVersion)
install(FILES ${PROJECT_BINARY_DIR}/sanudoConfig.cmake
  ${PROJECT_BINARY_DIR}/sanudoConfigVersion.cmake DESTINATION ${package})
