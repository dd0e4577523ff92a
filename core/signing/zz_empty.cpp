namespace kassa {}
