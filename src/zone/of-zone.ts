/** True when the entry `id` (a path below `content/`) is shared, or of this zone and no other. */
export function isOfZone(id: string, zoneId: string): boolean {
  return !id.startsWith('zones/') || id.startsWith(`zones/${zoneId}/`);
}
