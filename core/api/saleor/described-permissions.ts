import { isPermission, type Permission, permissions } from '../../domain/staff/permissions.ts'

/** Permissions as clients see them, ordered by code. Names that are no permission (any more) are left out. */
export function describedPermissions(codes: Iterable<string>): Array<{ code: Permission; name: string }> {
  return [...codes]
    .filter(isPermission)
    .sort()
    .map((code) => ({ code, name: permissions[code] }))
}
