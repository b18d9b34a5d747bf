import { globalId } from '../../../../shared/global-id.ts'
import { notFound } from '../../../domain/errors.ts'
import { findUser, listStaff } from '../../../domain/people/people.ts'
import { createStaff, updateStaff } from '../../../domain/staff/staff.ts'
import { deleteStaff } from '../../../domain/staff/staff-deletion.ts'
import type { User } from '../../../tables/people.ts'
import { decodeIds } from '../../given-ids.ts'
import { endpoint, type RestRequest } from '../endpoint.ts'
import { idInPath } from '../identifiers.ts'
import { pageAsked, representPage } from '../paging.ts'
import { idsAsked, sortingAsked } from '../people-questions.ts'
import { representStaff, representStaffMember } from '../people-representations.ts'
import * as shapes from '../people-schemas.ts'

const tag = 'Staff'

const encode = (user: User, { context }: RestRequest) => representStaffMember(context, user)

const oneStaffMember = endpoint({
  method: 'get',
  path: '/staff/{id}',
  tag,
  summary: 'A staff member',
  operation: findUser,
  decode: ({ params }) => ({ id: idInPath(params.id, 'User') }),
  success: { status: 200, description: 'The staff member.', schema: shapes.staffMember },
  encode: async (user, request) => {
    if (!user?.isStaff) throw notFound()
    return encode(user, request)
  },
})

export const staffEndpoints = [
  endpoint({
    method: 'get',
    path: '/staff',
    tag,
    summary: 'List and search the staff',
    description: 'By e-mail unless something else is asked for, the inactive ones included.',
    operation: listStaff,
    query: shapes.staffQuery,
    decode: ({ query }) => ({
      page: pageAsked(query),
      filter: { status: query.status, search: query.search, ids: query.ids && idsAsked(query.ids) },
      sortBy: sortingAsked(query),
    }),
    success: { status: 200, description: 'A page of them.', schema: shapes.staffPage, isPage: true },
    encode: (page, request) => representPage(request, page, (rows) => representStaff(request.context, rows)),
  }),
  endpoint({
    method: 'post',
    path: '/staff',
    tag,
    summary: 'Add a staff member',
    description: 'Under the e-mail address of a customer, that very customer becomes one.',
    operation: createStaff,
    body: shapes.newStaffMember,
    decode: ({ body: { addGroups, ...fields } }) => ({
      ...fields,
      addGroupIds: decodeIds(addGroups, 'Group', 'addGroups'),
    }),
    success: { status: 201, description: 'The staff member.', schema: shapes.staffMember },
    location: ({ id }) => `/staff/${globalId('User', id)}`,
    encode,
  }),
  oneStaffMember,
  endpoint({
    method: 'patch',
    path: '/staff/{id}',
    tag,
    summary: 'Change a staff member',
    description: 'What is left out stays as it is.',
    operation: updateStaff,
    body: shapes.staffChanges,
    decode: ({ body: { addGroups, removeGroups, ...fields }, params }) => ({
      ...fields,
      id: idInPath(params.id, 'User'),
      addGroupIds: decodeIds(addGroups, 'Group', 'addGroups'),
      removeGroupIds: decodeIds(removeGroups, 'Group', 'removeGroups'),
    }),
    success: { status: 200, description: 'The staff member as it is now.', schema: shapes.staffMember },
    encode,
    stateOf: oneStaffMember,
    refusals: [409],
  }),
  endpoint({
    method: 'delete',
    path: '/staff/{id}',
    tag,
    summary: 'Delete a staff member',
    description: 'The whole person goes, as a customer too; what they bought stays, without them.',
    operation: deleteStaff,
    decode: ({ params }) => ({ id: idInPath(params.id, 'User') }),
    success: { status: 204, description: 'The staff member is gone.' },
    stateOf: oneStaffMember,
    refusals: [422],
  }),
]
