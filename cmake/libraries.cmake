# Third-party libraries, all from Debian 12, and the folders that may use them.
find_package(PkgConfig REQUIRED)
find_package(fmt REQUIRED)
find_package(Threads REQUIRED)
find_package(Eigen3 REQUIRED)
find_package(CLI11 REQUIRED)
find_package(Boost 1.81 REQUIRED)
find_package(pugixml REQUIRED)
find_package(simdjson REQUIRED)
find_package(ZLIB REQUIRED)
find_package(LibArchive REQUIRED)
find_package(SQLite3 REQUIRED)
find_package(ICU REQUIRED COMPONENTS uc i18n)
pkg_check_modules(XXHASH REQUIRED IMPORTED_TARGET libxxhash)
pkg_check_modules(GUMBO REQUIRED IMPORTED_TARGET gumbo)
pkg_check_modules(BROTLI REQUIRED IMPORTED_TARGET libbrotlidec)
pkg_check_modules(UCHARDET REQUIRED IMPORTED_TARGET uchardet)
if(SANUDO_TESTS)
  find_package(GTest REQUIRED)
endif()

sanudo_use(base PkgConfig::XXHASH Threads::Threads)
sanudo_use(unicode ICU::uc ICU::i18n)
sanudo_use(document pugixml::pugixml simdjson::simdjson ZLIB::ZLIB LibArchive::LibArchive
  PkgConfig::BROTLI)
sanudo_use(columnar ${CMAKE_DL_LIBS})
sanudo_use(pipeline simdjson::simdjson)
sanudo_use(store SQLite::SQLite3 ZLIB::ZLIB)
sanudo_use(text simdjson::simdjson PkgConfig::GUMBO PkgConfig::UCHARDET)

# Training is faster by half with all that this machine's vectors can do; what is trained does not
# show it beyond the last bits. Never for a program that is handed on.
option(SANUDO_NATIVE_TRAINER "Compile the trainers for this machine only" OFF)
add_library(sanudo_trainer_flags INTERFACE)
if(SANUDO_NATIVE_TRAINER)
  target_compile_options(sanudo_trainer_flags INTERFACE
    -march=native -ffp-contract=fast -Wno-maybe-uninitialized)
endif()
sanudo_use(train Eigen3::Eigen Threads::Threads sanudo_trainer_flags)
sanudo_use(serve Boost::headers ZLIB::ZLIB Threads::Threads)
sanudo_use(cli CLI11::CLI11)
sanudo_use(evaluate pugixml::pugixml)

# Lets the loops of the nets become vector code; values stay what they are, only the processor's
# exception flags, which nobody reads, may differ.
set_source_files_properties(src/nn/sru.cc src/nn/linear.cc PROPERTIES
  COMPILE_OPTIONS -fno-trapping-math)

# Where the run-time data lies: the program looks in the installed folder first, then in the built one.
include(GNUInstallDirs)
set(SANUDO_BUILT_DATA ${PROJECT_BINARY_DIR}/share/sanudo)
set_source_files_properties(src/pipeline/reader.cc src/pipeline/coder.cc PROPERTIES
  COMPILE_DEFINITIONS "SANUDO_INSTALLED_DATA=\"${CMAKE_INSTALL_FULL_DATADIR}/sanudo\";SANUDO_BUILT_DATA=\"${SANUDO_BUILT_DATA}\";SANUDO_VERSION=\"${PROJECT_VERSION}\"")
