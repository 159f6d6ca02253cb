/** Who works in the office: departments and their heads, roles, absences and who stands in for whom. */
package bureau.people;
