declare module 'virtual:atlas' {
  import type { GeometryCollection, Topology } from 'topojson-specification';
  const atlas: Topology<{ countries: GeometryCollection<{ name: string }> }>;
  export default atlas;
}
