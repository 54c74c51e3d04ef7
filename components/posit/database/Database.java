package posit.database;

/** A PostgreSQL server with one empty database for one product. */
public sealed interface Database permits AwsDatabase {
    PostgresConnection connection();
}
