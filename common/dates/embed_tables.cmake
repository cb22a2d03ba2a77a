# cmake -DOUTPUT=FILE -DTABLES="A.tsv;B.tsv" -P embed_tables.cmake: one C++ source that holds the tables.
set(body "")
foreach(table IN LISTS TABLES)
  file(READ ${table} text)
  get_filename_component(folder ${table} DIRECTORY)
  get_filename_component(language ${folder} NAME)
  string(APPEND body "    {\"${language}\", R\"table(${text})table\"},\n")
endforeach()
file(WRITE ${OUTPUT} "#include \"common/dates/tables.h\"

namespace depeche::dates {
namespace {

constexpr Table all_tables[] = {
${body}};

}  // namespace

std::span<Table const> tables() { return all_tables; }

}  // namespace depeche::dates
")
