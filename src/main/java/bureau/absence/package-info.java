/** Who is away and when, and where the tasks of whoever is away go meanwhile. */
package bureau.absence;
