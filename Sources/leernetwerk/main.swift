print("leernetwerk")
